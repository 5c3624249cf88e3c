import type { Json } from '../model/index.ts';
import type { CalendarDefinition } from './calendar/calendar.ts';
import type { TableDefinition } from './table/table.ts';
import type { Words } from './words.ts';

/** DMN 1.5 §8.2.8. */
export type HitPolicy = 'unique' | 'first' | 'any' | 'priority' | 'collect' | 'rule-order';

/** DMN 1.5 §8.2.8, collect operators; `list` where absent. */
export type Aggregator = 'list' | 'sum' | 'min' | 'max' | 'count';

/** One for all outputs, or one for each output that is named. */
export type Aggregation = Aggregator | Readonly<Record<string, Aggregator>>;

/** A JSON Schema (2020-12) of the keywords that `schema/user-schema.ts` lists. */
export type JsonSchema = Readonly<Record<string, Json>>;

/** An input or computed fact, or one member of it: `{ "fact": "order", "path": "$.lines[0].price" }`. */
export interface FactReference {
  readonly fact: string;
  readonly path?: string;
}

export interface Comparison extends FactReference {
  readonly name?: string;
  readonly operator: string;
  /** A literal, a list of literals, a reference, or what the operator asks for. */
  readonly value: Json;
}

export type Condition =
  | { readonly name?: string; readonly all: readonly Condition[] }
  | { readonly name?: string; readonly any: readonly Condition[] }
  | { readonly name?: string; readonly not: Condition }
  | Comparison;

export type ConditionGroup = Exclude<Condition, Comparison>;

/** A value that is worked out; `docs/rules.md` gives each form. */
export type ComputedValue =
  | FactReference
  | { readonly feel: string; readonly decimals?: number }
  | { readonly lookup: Lookup }
  | { readonly workingDaysBetween: { readonly from: Json; readonly to: Json } & InCalendar }
  | { readonly addWorkingDays: { readonly to: Json; readonly days: Json } & InCalendar };

interface InCalendar {
  /** A name, or where it stands. */
  readonly calendar: string | FactReference;
}

/** The cell of `column` in the first row whose cells fit `where` (literals or references). */
export interface Lookup {
  readonly table: string;
  readonly where: Readonly<Record<string, Json>>;
  readonly column: string;
}

export type FactDefinition = ComputedValue & {
  readonly title?: Words;
  /** What people call its values, by their text. */
  readonly labels?: Readonly<Record<string, Words>>;
};

export interface RuleDefinition {
  readonly id: string;
  readonly name?: string;
  readonly title?: Words;
  /** Ids of the policy clauses that this rule carries out, besides those of the whole set. */
  readonly policy?: readonly string[];
  /** Hit policy `priority`: the highest wins, the first in the file among equals; 1 where absent. */
  readonly priority?: number;
  /** json-rules-engine's format; `{ "all": [] }` always holds. */
  readonly conditions: ConditionGroup;
  /** `params` are the outputs: literals, or `ComputedValue`s. */
  readonly event: { readonly type: string; readonly params: Readonly<Record<string, Json>> };
}

/** The output that is an amount of money, and the ISO 4217 code of its currency. */
export interface MoneyOutput {
  readonly output: string;
  readonly currency: string | FactReference;
}

/** The file as written; published as `rule-set.schema.json`. */
export interface RuleSet {
  readonly id: string;
  readonly version: string;
  readonly title: Words;
  /** Ids of the policy clauses that the set carries out. */
  readonly policy: readonly string[];
  /** ISO 8601 date, or date-time with offset. */
  readonly effectiveFrom: string;
  readonly inputs: JsonSchema;
  readonly facts?: Readonly<Record<string, FactDefinition>>;
  /** Of one rule's outputs, whatever the hit policy makes of several. */
  readonly outputs: JsonSchema;
  readonly money?: MoneyOutput;
  readonly tables?: Readonly<Record<string, TableDefinition>>;
  readonly calendars?: Readonly<Record<string, CalendarDefinition>>;
  readonly hitPolicy: HitPolicy;
  readonly aggregation?: Aggregation;
  readonly rules: readonly RuleDefinition[];
}
