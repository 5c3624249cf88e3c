import type { AnswerOf, Routes } from '@waybill/server/contract';
import type { QueryOfRoute } from './query-of-route.ts';
import { request } from './request.ts';

export type DecisionsPage = AnswerOf<Routes['listDecisions']>;

export const listDecisions = (
  ruleSetId: string,
  query: QueryOfRoute<'listDecisions'>,
  signal: AbortSignal,
) =>
  request<DecisionsPage>('GET', `/rule-sets/${encodeURIComponent(ruleSetId)}/decisions`, {
    ...{ query, signal },
  });
