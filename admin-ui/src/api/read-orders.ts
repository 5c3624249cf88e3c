import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const readOrders = (body: BodyOf<Routes['readOrders']>) =>
  request<AnswerOf<Routes['readOrders']>>('POST', '/intake/read', { body });
