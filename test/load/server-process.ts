import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface ServerProcess {
  readonly url: string;
  /** Milliseconds from its start to the first answer that it is ready. */
  readonly readyAfter: number;
  readonly stop: () => Promise<void>;
}

const WAYBILL = new URL('../../engine/bin/waybill.mjs', import.meta.url).pathname;

/** `waybill serve` as a user starts it, on a file and a free port; one address may ask without limit. */
export async function startServerProcess(path: string): Promise<ServerProcess> {
  const port = await freePort();
  const begin = performance.now();
  const child = spawn(
    process.execPath,
    [WAYBILL, 'serve', '--store', `sqlite:${path}`, '--port', String(port)],
    {
      env: {
        ...process.env,
        ...{
          WAYBILL_REQUESTS_PER_MINUTE: '1000000',
          WAYBILL_LOG_LEVEL: 'error',
          WAYBILL_PAGES: '',
        },
      },
      stdio: ['ignore', 'ignore', 'inherit'],
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
