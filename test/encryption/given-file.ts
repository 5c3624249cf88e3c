import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { openStore } from '../../engine/src/create-engine.ts';
import { createEngine, type Engine, type EngineOptions } from '../../engine/src/index.ts';
import type { Store } from '../../engine/src/ports/index.ts';

export type Keys = NonNullable<EngineOptions['encryptionKeys']>;

const keyOf = (id: string): Keys[number] => ({ id, key: randomBytes(32) });
export const [OLD, NEW] = [keyOf('old'), keyOf('new')] as const;

let folder = '';

/** Gives each test of the file a folder of its own. */
export function eachInFolder(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'waybill-encryption-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
}

/** The store of the test that runs. */
export const place = () => `sqlite:${join(folder, 'w.db')}` as const;

/** The store's file with its log, as whoever has the disk reads it. */
export const allBytes = (): Buffer =>
  Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));

export async function withEngine<T>(
  encryptionKeys: Keys,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const engine = await createEngine({ store: place(), encryptionKeys });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

/** Past the engine, as it is stored. */
export async function onStore<T>(look: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(place());
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}
