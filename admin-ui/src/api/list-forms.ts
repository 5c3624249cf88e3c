import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const listForms = () => request<AnswerOf<Routes['listForms']>>('GET', '/forms');
