import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BpmnError, createJobClient, JobFailure, type Job } from '../../client/src/index.ts';
import { givenServer, type GivenServer } from './given-server.ts';

let given: GivenServer;
let token: string;

const BPMN = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="x">
  <error id="Refused" errorCode="REFUSED" />
  <process id="invoice" isExecutable="true">
    <startEvent id="s" /><sequenceFlow id="a" sourceRef="s" targetRef="post" />
    <serviceTask id="post"><extensionElements><zeebe:taskDefinition type="post" retries="3" /></extensionElements></serviceTask>
    <boundaryEvent id="refused" attachedToRef="post"><errorEventDefinition errorRef="Refused" /></boundaryEvent>
    <sequenceFlow id="b" sourceRef="post" targetRef="e" /><endEvent id="e" />
    <sequenceFlow id="c" sourceRef="refused" targetRef="r" /><endEvent id="r" />
  </process>
</definitions>`;

beforeAll(async () => {
  given = await givenServer({});
  await given.engine.deploy(BPMN);
  const admin = await given.person('root', ['administrator']);
  await given.person('owner', ['process-owner']);
  const asked = { user: 'owner', title: 'ERP', scopes: ['operate:job'] };
  token = (await admin.send('POST', '/tokens', asked)).body.token;
});
afterAll(() => given.close());

const start = async (variables = {}) =>
  (await given.engine.start({ processId: 'invoice', variables })).instanceId;
const endOf = async (id: string) => {
  await vi.waitFor(
    async () => expect((await given.engine.instance(id)).status).toBe('completed'),
    15_000,
  );
  const history = await given.engine.history(id);
  const ended = history
    .flatMap(({ events }) => events)
    .filter(({ kind }) => kind === 'element-completed');
  return {
    variables: await given.engine.variables(id),
    actors: history.map(({ actor }) => actor.id),
    ended,
  };
};

/** Works until `until` is done. */
async function working(
  handler: Parameters<ReturnType<typeof createJobClient>['work']>[1],
  until: () => Promise<void>,
  more = {},
) {
  const worker = createJobClient({ url: given.server.url, token }).work('post', handler, {
    wait: 2_000,
    ...more,
  });
  try {
    await until();
  } finally {
    await worker.stop();
  }
}

describe('a worker outside', () => {
  it('completes jobs with variables, several at one time, under its own token', async () => {
    let most = 0;
    let now = 0;
    const handler = async ({ variables }: Job) => {
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => setTimeout(resolve, 50));
      now -= 1;
      return { posted: Number(variables['number']) * 2 };
    };
    const ids = await Promise.all([1, 2, 3, 4].map((number) => start({ number })));
    await working(
      handler,
      async () => {
        for (const [at, id] of ids.entries())
          expect((await endOf(id)).variables).toMatchObject({ posted: (at + 1) * 2 });
      },
      { concurrency: 3 },
    );
    expect([most > 1, most <= 3]).toEqual([true, true]);
  });

  it('fails a job, which comes again, and throws BPMN errors', async () => {
    const attempts: number[] = [];
    const id = await start();
    await working(
      async ({ attempt, retries }) => {
        attempts.push(retries);
        if (attempt === 1) throw new JobFailure('not yet', { backoff: 0 });
        throw new BpmnError('REFUSED', 'no such account', { because: 'unknown' });
      },
      async () => expect((await endOf(id)).variables).toMatchObject({ because: 'unknown' }),
    );
    expect(attempts).toEqual([3, 2]);
  });

  it('keeps a job that takes longer than its lock, and is told where it is lost', async () => {
    const id = await start();
    let runs = 0;
    await working(
      async () => {
        runs += 1;
        await new Promise((resolve) => setTimeout(resolve, 2_500));
        return { slow: true };
      },
      async () => expect((await endOf(id)).variables).toMatchObject({ slow: true }),
      { lockDuration: 1_000 },
    );
    expect(runs).toBe(1);
    const lost = await start();
    const told: unknown[] = [];
    await working(
      async ({ key }, signal) => {
        await given.engine.completeJob(key, { other: true });
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
      },
      async () => {
        await endOf(lost);
        await vi.waitFor(() => expect(told).toHaveLength(1), 5_000);
      },
      { lockDuration: 1_000, onError: (error: unknown) => told.push(error) },
    );
    expect(String((told[0] as { code?: string }).code)).toMatch(/^JOB_/);
  });

  it('goes on after the server was away, and stops when what is under way has ended', async () => {
    let away = true;
    let refusals = 0;
    const proxy = createServer((request, response) => {
      if (away) {
        refusals += 1;
        return void response.writeHead(503).end('away');
      }
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const headers = {
          authorization: String(request.headers.authorization),
          'content-type': 'application/json',
        };
        const body = Buffer.concat(chunks);
        void fetch(`${given.server.url}${String(request.url)}`, {
          method: 'POST',
          headers,
          body,
        }).then(async (answer) =>
          response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer())),
        );
      });
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const id = await start();
    let begun = false;
    const worker = createJobClient({ url, token }).work('post', async () => {
      begun = true;
      await new Promise((resolve) => setTimeout(resolve, 300));
      away = true;
      setTimeout(() => (away = false), 300);
      return { done: true };
    });
    await vi.waitFor(() => expect(refusals).toBeGreaterThan(0), 5_000);
    away = false;
    await vi.waitFor(() => expect(begun).toBe(true), 10_000);
    await worker.stop();
    expect((await endOf(id)).variables).toMatchObject({ done: true });
    proxy.close();
    proxy.closeAllConnections();
  });

  it('is a package for plain Node: built, without dependencies', async () => {
    const client = fileURLToPath(new URL('../../client', import.meta.url));
    const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
    const run = promisify(execFile);
    await run(process.execPath, [tsc, '-p', client]);
    const script =
      "import { createJobClient } from '@waybill/client'; console.log(typeof createJobClient);";
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
      cwd: client,
    });
    expect(stdout.trim()).toBe('function');
  });
});
