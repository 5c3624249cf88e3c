import type { AnswerOf, Routes } from '@waybill/server/contract';
import { request } from './request.ts';

export const getConnectorHistory = (connectorId: string) =>
  request<AnswerOf<Routes['getConnectorHistory']>>(
    'GET',
    `/connectors/${encodeURIComponent(connectorId)}/history`,
  );
