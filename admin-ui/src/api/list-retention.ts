import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const listRetention = () => request<AnswerOf<Routes['listRetention']>>('GET', '/retention');
