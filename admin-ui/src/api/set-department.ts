import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const setDepartment = (departmentId: string, body: BodyOf<Routes['setDepartment']>) =>
  request<AnswerOf<Routes['setDepartment']>>(
    'PUT',
    `/departments/${encodeURIComponent(departmentId)}`,
    { body },
  );
