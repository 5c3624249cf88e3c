import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const listRoles = () => request<AnswerOf<Routes['listRoles']>>('GET', '/roles');
