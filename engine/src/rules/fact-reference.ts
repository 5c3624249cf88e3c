import type { Json } from '../model/index.ts';
import type { FactPath } from './fact-path.ts';
import { readFactPath } from './fact-path.ts';
import type { FactReference } from './rule-set.ts';
import { isList } from './schema/json-kinds.ts';

/** Where a fact that rules read comes from in the inputs. */
export interface FactSource {
  readonly fact: string;
  readonly path?: FactPath;
}

/** An object with `fact` and at most `path` is a reference; every other value stands for itself. */
export function referenceIn(value: Json): FactReference | undefined {
  if (typeof value !== 'object' || value === null || isList(value)) return undefined;
  const { fact, path, ...others } = value;
  if (typeof fact !== 'string' || Object.keys(others).length > 0) return undefined;
  if (path === undefined) return { fact };
  return typeof path === 'string' ? { fact, path } : undefined;
}

/** Null where the inputs have no such thing: an input that is absent and one that is null are one. */
export function readFact(inputs: Readonly<Record<string, Json>>, { fact, path }: FactSource): Json {
  const value = Object.hasOwn(inputs, fact) ? (inputs[fact] ?? null) : null;
  return path === undefined ? value : readFactPath(value, path);
}

/** The name under which json-rules-engine knows a reference; it never sees a path of its own. */
export const factKey = ({ fact, path }: FactReference): string =>
  path === undefined ? JSON.stringify([fact]) : JSON.stringify([fact, path]);
