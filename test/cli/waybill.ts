import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach } from 'vitest';

export const entry = fileURLToPath(new URL('../../engine/bin/waybill.mjs', import.meta.url));

export interface Finished {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in a process of its own, as a person would. */
export function waybill(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const { WAYBILL_STORE: _store, WAYBILL_QUEUE: _queue, ...inherited } = process.env;
  const options = { env: { ...inherited, LC_ALL: 'C', ...env }, maxBuffer: 50_000_000 };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [entry, ...args], options, (_error, out, err) => {
      resolve({ status: child.exitCode ?? -1, out, err });
    });
  });
}

/** What was printed with `--json`; fails the test where it is not one document. */
export async function waybillJson<T>(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<T & { readonly status: number }> {
  const { out, status } = await waybill([...args, '--json'], env);
  return { ...(JSON.parse(out) as T), status };
}

/** A folder that is there during each test of the file; the function gives a path in it. */
export function temporaryFolder(): (...names: readonly string[]) => string {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'waybill-cli-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  return (...names) => join(folder, ...names);
}
