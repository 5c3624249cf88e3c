import { stat } from 'node:fs/promises';
import type { EngineOptions } from '@waybill/engine';

/** What the engine of a server runs on, without secrets. */
export interface Platform {
  readonly store: { readonly kind: string; readonly place: string };
  readonly queue: string;
  /** Ids of the keys of encryption; the last one writes. */
  readonly keys: readonly string[];
  /** Seals are signed here. */
  readonly signs: boolean;
  readonly archives: boolean;
  /** Bytes of a store's file, with what is not yet merged into it; undefined of other stores. */
  readonly bytes: () => Promise<number | undefined>;
}

/** From what the engine was made with. */
export function platformOf(options: EngineOptions): Platform {
  const { store = 'memory:', queue = 'embedded', encryptionKeys = [] } = options;
  const address = typeof store === 'string' ? store : `${store.name}:`;
  const kind = address.slice(0, address.indexOf(':'));
  const file = kind === 'sqlite' ? address.slice('sqlite:'.length) : undefined;
  return {
    store: { kind, place: file ?? withoutPassword(address) },
    queue: typeof queue === 'string' ? withoutPassword(queue) : 'embedded',
    keys: encryptionKeys.map(({ id }) => id),
    signs: options.sealKeys !== undefined,
    archives: options.archives !== undefined,
    bytes: async () => {
      if (file === undefined) return undefined;
      const sizes = await Promise.all([file, `${file}-wal`].map(sizeOf));
      return sizes.reduce((sum, size) => sum + size, 0);
    },
  };
}

const sizeOf = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).size;
  } catch {
    // Without the file beside it, all is merged.
    return 0;
  }
};

function withoutPassword(address: string): string {
  if (!URL.canParse(address)) return address;
  const { protocol, host, pathname } = new URL(address);
  return host === '' ? address : `${protocol}//${host}${pathname}`;
}
