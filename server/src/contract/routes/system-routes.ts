import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { AnyJson } from '../shapes.ts';

export const SYSTEM_ROUTES = {
  getHealth: route({
    ...{ method: 'GET', path: '/health', permission: 'open' },
    summary: 'Whether the process lives.',
    answer: Type.Object({ status: Type.Literal('alive') }),
  }),
  getReadiness: route({
    ...{ method: 'GET', path: '/readiness', permission: 'open' },
    summary: 'Whether the store answers and the server takes requests.',
    answer: Type.Object({ status: Type.Literal('ready') }),
  }),
  getOpenApi: route({
    ...{ method: 'GET', path: '/openapi.json', permission: 'open' },
    summary: 'This interface as OpenAPI 3.1.',
    answer: AnyJson,
  }),
  getMetrics: route({
    ...{ method: 'GET', path: '/metrics', media: 'text/plain; version=0.0.4' },
    permission: { action: 'read', subject: 'system' },
    summary: 'For Prometheus, with a token of scope read:system.',
    answer: Type.String(),
  }),
  getCounts: route({
    ...{ method: 'GET', path: '/counts', permission: { action: 'read', subject: 'system' } },
    summary: 'How much there is of everything.',
    answer: Type.Record(Type.String(), Type.Integer()),
  }),
};
