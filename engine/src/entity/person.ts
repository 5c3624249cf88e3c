import type { Actor } from '../history/index.ts';

/** Rights by which something acts that is no person: `Actor.by`. */
const MACHINES: ReadonlySet<string> = new Set([
  ...['system', 'engine', 'worker', 'timer', 'message', 'signal', 'parent', 'child', 'rule'],
  'token',
]);

export const isPerson = ({ id, by }: Actor): boolean => !MACHINES.has(by) && id.trim() !== '';

/** Names that differ only in case, width or outer spaces are one person: better refused than evaded. */
export const samePerson = (one: string, other: string): boolean => fold(one) === fold(other);

const fold = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
