import type { Json } from '../model/index.ts';

/** DMN 1.5 §8.2.8. */
export type HitPolicy = 'unique' | 'first' | 'any' | 'priority' | 'collect' | 'rule-order';

/** DMN 1.5 §8.2.8, collect operators; `list` where absent. */
export type Aggregation = 'list' | 'sum' | 'min' | 'max' | 'count';

/** A JSON Schema (2020-12) of the keywords that `user-schema.ts` lists. */
export type JsonSchema = Readonly<Record<string, Json>>;

/** An input, or one member of it: `{ "fact": "order", "path": "$.lines[0].price" }`. */
export interface FactReference {
  readonly fact: string;
  readonly path?: string;
}

export interface Comparison extends FactReference {
  readonly name?: string;
  readonly operator: string;
  /** A literal, a list of literals, or a reference to another input. */
  readonly value: Json;
}

export type Condition =
  | { readonly name?: string; readonly all: readonly Condition[] }
  | { readonly name?: string; readonly any: readonly Condition[] }
  | { readonly name?: string; readonly not: Condition }
  | Comparison;

export interface RuleDefinition {
  readonly id: string;
  readonly name?: string;
  /** Hit policy `priority`: the highest wins, the first in the file among equals; 1 where absent. */
  readonly priority?: number;
  /** json-rules-engine's format; `{ "all": [] }` always holds. */
  readonly conditions: Exclude<Condition, Comparison>;
  /** `params` are the outputs; a value `{ "fact", "path"? }` is taken from the inputs. */
  readonly event: { readonly type: string; readonly params: Readonly<Record<string, Json>> };
}

/** The file as written; published as `rule-set.schema.json`. */
export interface RuleSet {
  readonly id: string;
  readonly version: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** Ids of the policy clauses that the set carries out. */
  readonly policy: readonly string[];
  /** ISO 8601 date, or date-time with offset. */
  readonly effectiveFrom: string;
  readonly inputs: JsonSchema;
  /** Of one rule's outputs, whatever the hit policy makes of several. */
  readonly outputs: JsonSchema;
  readonly hitPolicy: HitPolicy;
  readonly aggregation?: Aggregation;
  readonly rules: readonly RuleDefinition[];
}
