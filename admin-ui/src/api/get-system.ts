import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const getSystem = () => request<AnswerOf<Routes['getSystem']>>('GET', '/system');
