import { WaybillError } from '../../errors/failure.ts';
import type { Store } from '../../ports/index.ts';
import { closedFailure, translate } from './failures.ts';

type Methods = Omit<Store, 'name' | 'close'>;

/** Methods that are refused after `close`, which waits for those under way. */
export interface OpenGuard {
  readonly guarded: Methods;
  /** Settles when nothing is under way any more. */
  readonly shut: () => Promise<void>;
}

/** What the driver throws leaves the store as a failure of the catalogue. */
export function guardOpen(methods: Methods): OpenGuard {
  const underWay = new Set<Promise<unknown>>();
  let open = true;
  const guard =
    (method: (...values: readonly never[]) => Promise<unknown>) =>
    async (...values: readonly never[]): Promise<unknown> => {
      if (!open) throw new WaybillError(closedFailure());
      const running = method(...values);
      underWay.add(running);
      try {
        return await running;
      } catch (error) {
        throw translate(error);
      } finally {
        underWay.delete(running);
      }
    };
  const entries = Object.entries(methods).map(([name, method]) => [name, guard(method)]);
  return {
    // The same names, and each with the parameters and the result it had.
    guarded: Object.fromEntries(entries) as Methods,
    shut: async () => {
      open = false;
      await Promise.allSettled(underWay);
    },
  };
}
