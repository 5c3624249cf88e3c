import type { FeelContext, Value } from './value.ts';

/** A context under construction. */
export type MutableContext = Record<string, Value>;

/** An own entry, or undefined: what an object inherits is never visible to FEEL. */
export const entryOf = (context: FeelContext, key: string): Value | undefined =>
  Object.hasOwn(context, key) ? context[key] : undefined;

/** Sets an own entry, also for the key `__proto__`, which plain assignment would not store. */
export function putEntry(context: MutableContext, key: string, value: Value): void {
  if (key === '__proto__') {
    Object.defineProperty(context, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else {
    context[key] = value;
  }
}
