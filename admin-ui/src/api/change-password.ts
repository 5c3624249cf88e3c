import type { BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const changePassword = (body: BodyOf<Routes['changePassword']>) =>
  request<undefined>('POST', '/session/password', { body });
