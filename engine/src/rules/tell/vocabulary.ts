import type { Failure } from '../../errors/failure.ts';
import type { Reason } from '../explain.ts';

export type Language = 'zh' | 'en';

/** How an operator is told: where it holds, and where it does not. */
export interface Relation {
  readonly holds: string;
  readonly fails: string;
}

/** The words of one language. Texts come in ready to stand in a sentence. */
export interface Vocabulary {
  readonly result: (set: string, version: string, factDate: string, outputs: string) => string;
  readonly because: (reason: Reason, rules: readonly string[]) => string;
  readonly noRule: string;
  readonly quoted: (text: string) => string;
  readonly list: (values: readonly string[], more: number) => string;
  readonly yes: string;
  readonly no: string;
  readonly nothing: string;
  readonly always: string;
  /** "customer grade is "A", which is one of A, B" */
  readonly compared: (title: string, seen: string, relation: string, expected: string) => string;
  /** "customer grade one of A, B": a comparison before anything was seen. */
  readonly asked: (title: string, relation: string, expected: string) => string;
  /** "finished: no": a thing that is or is not, seen or asked for. */
  readonly flag: (title: string, value: string) => string;
  readonly missing: (title: string) => string;
  /** "customer grade is “C”": what an input has. */
  readonly stands: (title: string, value: string) => string;
  readonly notGiven: string;
  /** Of a text that might as well be another. */
  readonly someText: string;
  readonly unknown: (title: string, failure: Pick<Failure, 'code' | 'message'>) => string;
  readonly and: string;
  readonly or: string;
  readonly group: (text: string) => string;
  readonly output: (title: string, value: string) => string;
  readonly outputs: string;
  readonly end: string;
  readonly ruleMatches: (rule: string, conditions: string) => string;
  readonly ruleFails: (rule: string, conditions: string) => string;
  readonly workingDays: (days: string, of: string) => string;
  readonly column: (column: string, table: string) => string;
  /** Of an input that is passed on. */
  readonly asGiven: string;
  /** "from credit days agreed, the day of delivery": of a value that is passed on. */
  readonly workedOut: (sources: string) => string;
  /** "by customer grade": of a cell of a table that is passed on. */
  readonly lookedUp: (sources: string) => string;
  readonly relations: Readonly<Record<string, Relation>>;
}
