import type { Json } from '../../model/index.ts';
import { referenceIn } from '../fact-reference.ts';
import type { Reader } from '../rule-run.ts';
import type { Path } from './problem-list.ts';
import { constantReader } from './set-compiler.ts';
import type { SetCompiler } from './set-compiler.ts';

/** A literal or a reference; undefined where the reference leads nowhere, which is reported. */
export function operandReader(compiler: SetCompiler, value: Json, path: Path): Reader | undefined {
  const reference = referenceIn(value);
  return reference ? compiler.read(reference, path) : constantReader(value);
}

/** An object of which each member is a literal or a reference. */
export function membersReader(
  compiler: SetCompiler,
  members: Readonly<Record<string, Json>>,
  path: Path,
): Reader | undefined {
  const readers: (readonly [string, Reader])[] = [];
  for (const [name, value] of Object.entries(members)) {
    const reader = operandReader(compiler, value, [...path, name]);
    if (reader === undefined) return undefined;
    readers.push([name, reader]);
  }
  return (run) => Object.fromEntries(readers.map(([name, read]) => [name, read(run)]));
}
