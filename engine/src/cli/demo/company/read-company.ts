import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ok, type Result } from '../../../errors/failure.ts';
import type { DeploymentFile } from '../../../runtime/engine-values.ts';
import { bundleFiles } from '../../../scenario/node/bundle-files.ts';
import { listFiles } from '../../../scenario/node/list-files.ts';
import { readText } from '../../../scenario/node/read-file.ts';
import type { Answer, Book, CompanyData } from './company-data.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../../../..');
const DATA = join(ROOT, 'demo/company');

/** Who and what the company is, and how its people answer, as it lies in the repository. */
export async function readCompany(): Promise<Result<CompanyData>> {
  const files = await listFiles(join(DATA, 'staff'));
  if (!files.ok) return files;
  const staff: Record<string, Book<Answer>[string]> = {};
  for (const file of files.value) {
    const read = await readJson<Book<Answer>[string]>(file);
    if (!read.ok) return read;
    staff[basename(file, '.json')] = read.value;
  }
  const parts: Record<string, unknown> = {};
  for (const name of PARTS) {
    const read = await readJson<unknown>(join(DATA, `${name}.json`));
    if (!read.ok) return read;
    parts[name] = read.value;
  }
  // Our own files, whose shapes the test of the demonstration company plays through.
  return ok({ ...parts, staff } as CompanyData);
}

const PARTS = [
  ...(['people', 'customers', 'products', 'materials', 'outside'] as const),
  ...(['services', 'occasions'] as const),
];

async function readJson<T>(file: string): Promise<Result<T>> {
  const text = await readText(file);
  // As said where its parts are put together.
  return text.ok ? ok(JSON.parse(text.value) as T) : text;
}

/** Everything that ships: processes with their forms, rule sets, record types, reports, policies. */
export async function shippedFiles(): Promise<Result<readonly DeploymentFile[]>> {
  const all: DeploymentFile[] = [];
  for (const place of ['processes', 'rules', 'records', 'reports', 'policies']) {
    const files = await bundleFiles(join(ROOT, place));
    if (!files.ok) return files;
    all.push(...files.value);
  }
  return ok(all);
}
