import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type InstanceOperation = BodyOf<Routes['operateInstances']>['operation'];

export const operateInstances = (body: BodyOf<Routes['operateInstances']>) =>
  request<AnswerOf<Routes['operateInstances']>>('POST', '/instance-operations', { body });
