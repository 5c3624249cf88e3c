import type { AnswerOf, BodyOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const testConnector = (connectorId: string, body: BodyOf<Routes['testConnector']>) =>
  request<AnswerOf<Routes['testConnector']>>(
    'POST',
    `/connectors/${encodeURIComponent(connectorId)}/test`,
    { body },
  );
