import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const listHolds = () => request<AnswerOf<Routes['listHolds']>>('GET', '/holds');
