import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface OrderFile {
  /** As `x12/great-lakes-4500012871.edi`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const ROOT = fileURLToPath(new URL('../fixtures/orders/', import.meta.url));

/** The sample orders, those of one folder or all of them. */
export function orderFiles(folder = ''): readonly OrderFile[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:edi|xml|json)$/.test(name))
    .map((name) => join(folder, name))
    .sort();
  if (names.length === 0)
    throw new Error(`Expected sample orders under '${folder}', but found none.`);
  return names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(ROOT, name))) }));
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
