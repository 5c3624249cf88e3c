import { paramNames, ROUTES, type Json, type RouteContract } from '../contract/index.ts';
import { Problem } from '../contract/shapes.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { plain } from './plain.ts';

/** The interface as OpenAPI 3.1, of the same schemas that requests are checked with. */
export const openApi = (): Json =>
  plain({
    openapi: '3.1.0',
    info: { title: 'Waybill', version: packageJson.version, license: LICENSE },
    servers: [{ url: '/api/v1' }],
    paths: pathsOf(Object.entries(ROUTES)),
    components: { schemas: { Problem }, securitySchemes: SECURITY },
  });

const LICENSE = { name: 'Apache-2.0', identifier: 'Apache-2.0' };

const SECURITY = {
  session: { type: 'apiKey', in: 'cookie', name: 'waybill_session' },
  token: { type: 'http', scheme: 'bearer' },
};

function pathsOf(routes: readonly (readonly [string, RouteContract])[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, contract] of routes)
    paths[contract.path] = {
      ...paths[contract.path],
      [contract.method.toLowerCase()]: operationOf(name, contract),
    };
  return paths;
}

function operationOf(name: string, contract: RouteContract): object {
  const { path, summary, permission, query, body } = contract;
  const [, tag = ''] = path.split('/');
  const required = new Set(query?.required ?? []);
  const parameters = [
    ...paramNames(path).map((param) => ({
      ...{ name: param, in: 'path', required: true, schema: { type: 'string' } },
    })),
    ...Object.entries(query?.properties ?? {}).map(([param, schema]) => ({
      ...{ name: param, in: 'query', required: required.has(param), schema },
    })),
  ];
  return {
    ...{ operationId: name, summary, tags: [tag] },
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: body } } },
    }),
    responses: answersOf(contract),
    ...(permission === 'open' ? { security: [] } : { security: [{ session: [] }, { token: [] }] }),
    ...(typeof permission === 'object' && {
      'x-permission': `${permission.action}:${permission.subject}`,
    }),
  };
}

function answersOf({ answer, status = 200, media = 'application/json' }: RouteContract): object {
  const problem = {
    description: 'It was not done; the code says why.',
    content: {
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    },
  };
  const done = answer
    ? { [status]: { description: 'Done', content: { [media]: { schema: answer } } } }
    : { 204: { description: 'Done' } };
  return { ...done, default: problem };
}
