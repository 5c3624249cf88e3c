import type { Engine } from '../../runtime/engine-api.ts';
import type { Shell } from '../shell.ts';
import { storeName } from './store-name.ts';
import { withEngine } from './with-engine.ts';

export interface ReaderOptions {
  readonly store?: string;
}

/** Looks at the store and changes nothing in it: what is due stays due. */
export const withReader = <T>(
  shell: Shell,
  options: ReaderOptions,
  look: (engine: Engine) => Promise<T>,
): Promise<T> =>
  withEngine(shell, { store: storeName(options.store, 'existing'), readOnly: true }, look);
