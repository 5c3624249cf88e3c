import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const listArchives = () => request<AnswerOf<Routes['listArchives']>>('GET', '/archives');
