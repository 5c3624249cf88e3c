import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, ProblemError } from '../../server/src/client/index.ts';
import { clientOf, givenServer, type Client, type GivenServer } from './given-server.ts';

let given: GivenServer;
let admin: Client;

beforeAll(async () => {
  given = await givenServer({ clock: 'virtual' });
  admin = await given.person('root', ['administrator']);
  await given.person('owner', ['process-owner']);
});
afterAll(() => given.close());

const tokenOf = async (scopes: readonly string[], more: object = {}) => {
  const body = { user: 'owner', title: 'ERP', scopes, ...more };
  const answer = await admin.send('POST', '/tokens', body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  const headers = { authorization: `Bearer ${answer.body.token}` };
  return { id: answer.body.id as string, headers, client: clientOf(given.server.url, headers) };
};

describe('a token', () => {
  it('opens what its scopes name of its owner’s rights, and nothing more', async () => {
    const { client } = await tokenOf(['operate:job', 'create:user']);
    const asked = { type: 'x', worker: 'w', limit: 1 };
    expect((await client.send('POST', '/jobs/activate', asked)).status).toBe(200);
    expect((await client.get('/instances')).body.code).toBe('AUTH_FORBIDDEN');
    expect((await client.send('POST', '/users', {})).body.code).toBe('AUTH_FORBIDDEN');
  });

  it('is over when it is ended, when its time is over, and when its owner is disabled', async () => {
    const ended = await tokenOf(['read:instance']);
    expect((await ended.client.get('/instances')).status).toBe(200);
    expect((await admin.send('DELETE', `/tokens/${ended.id}`)).status).toBe(204);
    expect((await ended.client.get('/instances')).status).toBe(401);
    const short = await tokenOf(['read:instance'], { expiresAt: given.engine.now() + 1_000 });
    await given.engine.advanceTime(2_000);
    expect((await short.client.get('/instances')).status).toBe(401);
    const left = await tokenOf(['read:instance']);
    await admin.send('PATCH', '/users/owner', { active: false });
    expect((await left.client.get('/instances')).status).toBe(401);
    await admin.send('PATCH', '/users/owner', { active: true });
  });

  it('is shown once; the list and the history have no secret', async () => {
    const { headers } = await tokenOf(['read:instance']);
    const secret = headers.authorization.split('.')[1] ?? '';
    const { body } = await admin.get('/tokens');
    expect(JSON.stringify(body)).not.toContain(secret);
    expect(JSON.stringify(body)).not.toContain('"secret"');
  });

  it('cannot be forged by its id', async () => {
    const { id } = await tokenOf(['read:instance']);
    const forged = { authorization: `Bearer wbt_${id}.${'A'.repeat(43)}` };
    expect((await clientOf(given.server.url, forged).get('/instances')).status).toBe(401);
  });
});

describe('the client made of the table', () => {
  it('calls routes by name, typed, and rejects with the problem', async () => {
    const { headers } = await tokenOf(['read:instance', 'read:definition', 'deploy:definition']);
    const client = createClient({ origin: given.server.url, headers: () => headers });
    expect((await client.listInstances({ query: { limit: 5 } })).items).toEqual([]);
    const thrown: unknown = await client
      .getDefinition({ params: { processId: 'no/such', version: 'newest' } })
      .catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ProblemError);
    expect(thrown).toMatchObject({ code: 'PROCESS_NOT_FOUND', problem: { status: 404 } });
  });
});

describe('the edge', () => {
  it('refuses bodies that are too large, not JSON, or not of the route’s shape', async () => {
    const { client } = await tokenOf(['publish:message']);
    const large = await client.send('POST', '/messages', { name: 'x'.repeat(2_000_000) });
    expect(large.body).toMatchObject({ status: 413, code: 'REQUEST_TOO_LARGE' });
    const wrong = await client.send('POST', '/messages', { nam: 'x', variables: [] });
    expect(wrong.body).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
    expect(wrong.body.problems.length).toBeGreaterThan(1);
    const { authorization = '' } = client.headers;
    const headers = { authorization, 'content-type': 'application/json' };
    const url = `${given.server.url}/api/v1/messages`;
    const broken = await fetch(url, { method: 'POST', headers, body: '{"a":' });
    expect(await broken.json()).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
  });

  it('limits requests of one address, and tells when to come again', async () => {
    const few = await givenServer({ clock: 'virtual' }, { requestsPerMinute: 3 });
    try {
      for (let count = 0; count < 3; count += 1) await few.nobody.get('/health');
      const answer = await few.nobody.get('/health');
      expect(answer.body).toMatchObject({ status: 429, code: 'REQUESTS_TOO_MANY' });
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await few.close();
    }
  });

  it('sends a strict content policy, and pages that no other site may frame', async () => {
    const { headers } = await given.nobody.get('/health');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|https?:/);
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('describes itself: every route stands in OpenAPI and on the page', async () => {
    const { body } = await given.nobody.get('/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(body.paths['/tasks/{taskId}/claim'].post.operationId).toBe('claimTask');
    const page = await (await fetch(`${given.server.url}/api/docs`)).text();
    expect(page).toContain('id="claimTask"');
    expect(page).not.toContain('<script');
  });

  it('counts what it does for Prometheus', async () => {
    const text = (await admin.get('/metrics')).body;
    expect(text).toMatch(/waybill_active_instances \d+/);
    expect(text).toMatch(/waybill_http_request_seconds_count [1-9]/);
  });
});
