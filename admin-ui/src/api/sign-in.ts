import type { BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const signIn = (body: BodyOf<Routes['signIn']>) => request('POST', '/session', { body });
