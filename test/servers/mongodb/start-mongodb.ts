import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess, ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { buildServer } from './build-server.ts';

export interface MongodbOptions {
  /** A folder that outlives the server; absent: nothing does. */
  readonly data?: string;
  /** Absent: a free one. */
  readonly port?: number;
}

/** A server that this process started and must end. */
export interface StartedMongodb {
  readonly url: string;
  /** Of the server itself, to kill it. */
  readonly pid: number;
  /** Ends it; with `SIGKILL`, as a crash would. */
  readonly stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

/** A `mongod` where there is one on the PATH, else the test server beside this file. */
export async function startMongodb(options: MongodbOptions = {}): Promise<StartedMongodb> {
  const port = options.port ?? (await freePort());
  const found = spawnSync('mongod', ['--version']).status === 0;
  return found ? startMongod(options.data, port) : startTestServer(options.data, port);
}

async function startMongod(data: string | undefined, port: number): Promise<StartedMongodb> {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'waybill-mongod-'));
  mkdirSync(folder, { recursive: true });
  const args = ['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1'];
  const child = spawn('mongod', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  if (data === undefined) {
    child.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  }
  await lineWith(child, /waiting for connections/i);
  return started(child, port);
}

async function startTestServer(data: string | undefined, port: number): Promise<StartedMongodb> {
  const file = data === undefined ? [] : [join(data, 'data.mv')];
  if (data !== undefined) mkdirSync(data, { recursive: true });
  const args = ['-Xmx1g', '-cp', buildServer(), 'TestMongoServer', String(port), ...file];
  const child = spawn('java', args, { stdio: ['pipe', 'pipe', 'inherit'] });
  await lineWith(child, /^mongodb:/);
  return started(child, port);
}

function started(child: ChildProcess, port: number): StartedMongodb {
  const ended = once(child, 'exit');
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  return {
    url: `mongodb://127.0.0.1:${port}`,
    pid: child.pid ?? -1,
    stop: async (signal = 'SIGTERM') => {
      process.off('exit', kill);
      child.kill(signal);
      await ended;
    },
  };
}

/** Resolves when the server says so, and goes on reading, so that it can go on talking. */
function lineWith(
  child: ChildProcessByStdio<Writable | null, Readable, null>,
  text: RegExp,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      if (text.test(line)) resolve();
    });
    lines.on('close', () =>
      reject(new Error(`Expected ${child.spawnfile} to serve, but it ended.`)),
    );
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('Expected a port.');
  return address.port;
}
