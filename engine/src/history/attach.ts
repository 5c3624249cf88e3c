import type { Event } from '../kernel/index.ts';
import type { HistoryBatch } from './batch.ts';
import { MARKER } from './detach.ts';
import { isEncrypted } from './encrypted-text.ts';

/** The digest that a value stands for, where it is a marker. */
export function markerOf(value: object): string | undefined {
  const [member, ...others] = Object.entries(value);
  return member?.[0] === MARKER && others.length === 0 && typeof member[1] === 'string'
    ? member[1]
    : undefined;
}

/**
 * The events of a batch with detached values put back. An erased or encrypted value stays as its marker,
 * `{"$detached": digest}`. `E` is what the instance (the kernel's events) or entity lives by.
 */
export function attach<E = Event>(batch: Pick<HistoryBatch, 'events' | 'detached'>): readonly E[] {
  const detached = batch.detached ?? {};
  const parse = (text: string): unknown =>
    text.includes(MARKER) ? JSON.parse(text, revive) : JSON.parse(text);
  const revive = (_name: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const digest = markerOf(value);
    if (digest === undefined) return unescaped(value);
    const kept = detached[digest]?.value;
    return kept === null || kept === undefined || isEncrypted(kept) ? value : parse(kept);
  };
  // The text was written by `detach` from events; `verifyChain` proves that it is the same.
  return parse(batch.events) as readonly E[];
}

/** The same of what may be damaged, such as evidence: none where the text is no JSON any more. */
export function attachReadable<E = Event>(
  batch: Pick<HistoryBatch, 'events' | 'detached'>,
): readonly E[] {
  try {
    return attach<E>(batch);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return [];
    throw thrown;
  }
}

function unescaped(value: object): object {
  if (!Object.keys(value).some((name) => ESCAPED.test(name))) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      ESCAPED.test(name) ? name.slice(1) : name,
      member,
    ]),
  );
}

const ESCAPED = /^\$\$+detached$/;
