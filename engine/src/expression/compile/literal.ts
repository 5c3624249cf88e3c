import type { LiteralNode, TemporalNode } from '../parse/ast.ts';
import { warn } from '../run.ts';
import { parseTemporal } from '../temporal/parse-temporal.ts';
import type { Code } from './compiler.ts';

export function compileLiteral({ value }: LiteralNode): Code {
  return () => value;
}

/** `@"2026-01-01"`, read once. */
export function compileTemporal({ text }: TemporalNode): Code {
  const value = parseTemporal(text);
  if (value === null)
    return (run) => warn(run, `'${text.slice(0, 60)}' is no date, time or duration.`);
  return () => value;
}
