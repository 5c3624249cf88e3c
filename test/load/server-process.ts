import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ServerProcess {
  readonly url: string;
  /** Milliseconds from its start to the first answer that it is ready. */
  readonly readyAfter: number;
  readonly stop: () => Promise<void>;
  /** What its probe tells, where it was started with one. */
  readonly probe: () => Promise<number>;
}

const WAYBILL = new URL('../../engine/bin/waybill.mjs', import.meta.url).pathname;

interface Beside {
  /** Imported before all else; answers each message with a number. */
  readonly probe?: URL;
  /** Folder of the pages that it delivers; none where absent. */
  readonly pages?: string;
}

/** `waybill serve` as a user starts it, on a file and a free port; one address may ask without limit. */
export async function startServerProcess(
  path: string,
  { probe, pages = '' }: Beside = {},
): Promise<ServerProcess> {
  const port = await freePort();
  const begin = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...(probe ? ['--import', probe.href] : []),
      WAYBILL,
      'serve',
      '--store',
      `sqlite:${path}`,
      '--port',
      String(port),
    ],
    {
      env: {
        ...process.env,
        ...{
          WAYBILL_REQUESTS_PER_MINUTE: '1000000',
          WAYBILL_LOG_LEVEL: 'error',
          WAYBILL_PAGES: pages,
        },
      },
      stdio: ['ignore', 'ignore', 'inherit', ...(probe ? ['ipc' as const] : [])],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${String(port)}`;
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error('Expected the server to start, but it has ended.');
    await sleep(20);
  }
  return {
    url,
    readyAfter: performance.now() - begin,
    probe: async () => {
      const told = once(child, 'message');
      child.send('tell');
      return Number((await told)[0]);
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/v1/readiness`)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
