#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/**
 * Starts `redis-server` from PATH on a free port of this machine, with an append-only file in a
 * temporary folder. Resolves to undefined where there is no such program. `stop` and `start` are for
 * tests that take Redis away; what it held is there again.
 */
export async function startTestRedis() {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-redis-'));
  const port = await freePort();
  let child;
  const start = async () => {
    child = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '']
        .concat(['--appendonly', 'yes', '--appendfsync', 'everysec'])
        .concat(['--maxmemory-policy', 'noeviction', '--daemonize', 'no']),
      { stdio: 'ignore' },
    );
    return answers(child, port);
  };
  const stop = async (signal = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  if (!(await start())) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  // A test that is ended before its time takes its server with it.
  process.once('exit', () => child.kill('SIGKILL'));
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    stop,
    signal: (signal) => child.kill(signal),
    dispose: async () => {
      await stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** False where the program is not there, or ends at once. */
async function answers(child, port) {
  let ended = false;
  child.once('error', () => (ended = true)).once('exit', () => (ended = true));
  while (!ended) {
    if (await accepts(port)) return true;
    await sleep(20);
  }
  return false;
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    const end = () => {
      socket.destroy();
      resolve(answer.startsWith('+PONG'));
    };
    // While it reads its file it answers -LOADING.
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (data) => {
      answer = String(data);
      end();
    });
    socket.once('error', end);
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** As a program: prints the address of a Redis for the tests, and ends it with its parent. */
async function main() {
  const given = process.env['WAYBILL_TEST_REDIS'];
  if (given) return console.log(given);
  const redis = await startTestRedis();
  if (!redis) {
    console.error('Expected redis-server in PATH or WAYBILL_TEST_REDIS, but there is neither.');
    process.exit(1);
  }
  console.log(redis.url);
  let over = false;
  const end = async () => {
    if (over) return;
    over = true;
    await redis.dispose();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.once(signal, end);
  const parent = process.ppid;
  for (;;) {
    await sleep(500);
    if (process.ppid !== parent) await end();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
