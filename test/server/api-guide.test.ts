import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

const fileOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const guide = readFileSync(fileOf('docs/api.md'), 'utf8');
const scripts = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, script = '']) => script);

let folder: string;
let server: ChildProcess;
let told = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-guide-'));
  for (const name of ['processes', 'rules', 'records', 'policies', 'node_modules'])
    symlinkSync(fileOf(name), join(folder, name));
  const args = [fileOf('engine/bin/waybill.mjs'), 'serve', '--port', '0', '--lang', 'en'];
  const env = { ...process.env, WAYBILL_PAGES: '' };
  server = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
  server.stderr?.on('data', (chunk: Buffer) => (told += chunk.toString()));
  await vi.waitFor(() => expect(told).toContain('listens on'), { timeout: 50_000, interval: 100 });
});

afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  if (server.exitCode === null && server.kill('SIGTERM')) await ended;
  rmSync(folder, { recursive: true });
});

it('is true as it stands: sign in, deploy, send an order, work, verify', async () => {
  const [, url = ''] = /listens on (\S+);/.exec(told) ?? [];
  const [, password = ''] = /^ {2}(\S+)$/m.exec(told) ?? [];
  const env = { ...process.env, BASE: `${url}/api/v1`, PASSWORD: password };
  const script = `set -eu -o pipefail\n${scripts.join('\n')}`;
  const run = promisify(execFile)('bash', ['-c', script], { cwd: folder, env });
  const { stdout } = await run.catch((error: unknown) => {
    const { stdout: said, stderr } = error as { readonly stdout: string; readonly stderr: string };
    throw new Error(`Expected the guide to run, but: ${said}\n${stderr}\n${told}`);
  });
  expect(stdout).toContain("'order-to-cash'");
  expect(stdout).toContain('401');
  expect(stdout).toMatch(/'li start'/);
  expect(stdout).toMatch(/^true$/m);
});
