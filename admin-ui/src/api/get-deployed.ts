import type { AnswerOf, QueryOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export type Deployed = AnswerOf<Routes['getDeployed']>;

export const getDeployed = (query: QueryOf<Routes['getDeployed']>) =>
  request<Deployed>('GET', '/deployed', { query });
