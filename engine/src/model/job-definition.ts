import type { Expression } from './expression.ts';

/** Work handed to a job worker. */
export interface JobDefinition {
  readonly type: Expression;
  readonly retries: Expression;
  readonly headers: Readonly<Record<string, string>>;
}
