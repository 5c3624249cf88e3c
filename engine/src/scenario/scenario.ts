import type { Json, Variables } from '../model/index.ts';

/** What a scenario file says, with what it takes over from its bases. */
export interface Scenario {
  readonly $schema?: string;
  readonly scenario: string;
  readonly title?: { readonly zh: string; readonly en: string };
  readonly description?: string;
  readonly process: string;
  readonly files?: readonly string[];
  /** ISO 8601 with an offset; 2026-01-05T09:00:00+08:00 where absent, a Monday. */
  readonly startAt?: string;
  readonly timeZone?: string;
  /** ISO 8601 duration; P2Y where absent. */
  readonly maxTime?: string;
  readonly time?: 'auto' | 'steps';
  readonly strict?: boolean;
  /** Created in this order before the start; one of the same key as one before changes that one. */
  readonly records?: readonly GivenRecord[];
  readonly start?: ScenarioStart;
  readonly workers?: Readonly<Record<string, OneOrMore<JobOutcome>>>;
  readonly staff?: Readonly<Record<string, OneOrMore<TaskOutcome>>>;
  readonly steps?: readonly ScenarioStep[];
  readonly expect?: Expectation;
}

/** As written; published as `scenario.schema.json`, described in docs/scenarios.md. */
export interface ScenarioFile extends Partial<Scenario> {
  /** Path, from the bundle folder, of a file whose members it takes over. */
  readonly base?: string;
}

export interface GivenRecord {
  readonly type: string;
  readonly values: Variables;
}

export type OneOrMore<T> = T | readonly T[];

export interface ScenarioStart {
  readonly variables?: Variables;
  readonly input?: string;
  readonly order?: number;
  readonly businessKey?: string;
  readonly element?: string;
  readonly message?: ScenarioMessage;
}

export interface ScenarioMessage {
  readonly name: string;
  readonly correlationKey?: string;
  readonly variables?: Variables;
  readonly timeToLive?: string;
}

export interface ScenarioError {
  readonly code: string;
  readonly message?: string;
  readonly variables?: Variables;
}

export type JobOutcome =
  | { readonly complete: Variables }
  | {
      readonly fail: string;
      readonly times?: number;
      readonly backoff?: string;
      readonly then?: JobOutcome;
    }
  | { readonly error: ScenarioError };

export interface TaskOutcome {
  readonly complete: Variables;
  readonly by?: string;
  readonly after?: string;
}

export type ScenarioStep = { readonly note?: string } & (
  | CompleteTaskStep
  | { readonly claimTask: string; readonly by: string }
  | { readonly completeJob: string; readonly variables?: Variables }
  | { readonly failJob: string; readonly message: string; readonly retries?: number }
  | ({ readonly throwError: string } & ScenarioError)
  | { readonly advance: string }
  | { readonly publish: ScenarioMessage }
  | { readonly signal: { readonly name: string; readonly variables?: Variables } }
  | { readonly setVariables: Variables; readonly at?: string }
  | { readonly resolveIncident: IncidentMend }
  | { readonly cancel: string }
  | { readonly start: ProcessStart }
  | { readonly expect: Expectation }
);

export interface CompleteTaskStep {
  readonly completeTask: string;
  readonly by?: string;
  readonly variables?: Variables;
}

export interface IncidentMend {
  readonly element?: string;
  readonly code?: string;
  readonly variables?: Variables;
  readonly retries?: number;
}

export interface ProcessStart {
  readonly process: string;
  readonly variables?: Variables;
  readonly businessKey?: string;
}

export interface Expectation {
  readonly status?: 'completed' | 'active' | 'terminated';
  readonly path?: readonly string[];
  readonly visits?: Readonly<Record<string, number>>;
  readonly notVisited?: readonly string[];
  readonly variables?: Readonly<Record<string, Json>>;
  readonly waitingAt?: readonly string[];
  readonly incidents?: readonly string[];
  readonly records?: readonly ExpectedRecord[];
  /** All entries, in the order of their proposal; each as a part of it. */
  readonly ledger?: readonly Variables[];
}

export interface ExpectedRecord {
  /** `<type>/<key>`: the value of its first unique key. */
  readonly key: string;
  readonly values?: Variables;
  readonly status?: 'active' | 'retired';
}
