import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const setConnector = (connectorId: string, body: BodyOf<Routes['setConnector']>) =>
  request<AnswerOf<Routes['setConnector']>>(
    'PUT',
    `/connectors/${encodeURIComponent(connectorId)}`,
    { body },
  );
