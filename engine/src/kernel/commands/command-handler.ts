import type { Failure } from '../../errors/failure.ts';
import type { Command } from '../command.ts';
import { failureAt } from '../scope.ts';
import type { Execution, Work } from '../state.ts';
import { executionAt, type Turn } from '../turn.ts';

/** Carries a command into the turn, or refuses it whole. */
export type CommandHandler<C extends Command> = {
  handle(turn: Turn, command: C): Failure | undefined;
}['handle'];

type Waiting<K extends Work['kind']> = Execution & { readonly work: Extract<Work, { kind: K }> };

/** The execution that waits for this kind of work, or undefined where it does not any more. */
export function waitingFor<K extends Work['kind']>(
  turn: Turn,
  key: number,
  kind: K,
): Waiting<K> | undefined {
  const execution = executionAt(turn, key);
  return execution && waits(execution, kind) ? execution : undefined;
}

/** Refusal for work that is not there: done already, withdrawn, or never was. */
export const notWaiting = (what: string, key: number, code: string): Failure =>
  failureAt(
    code,
    '',
    `Expected ${what} ${String(key)} to be open, but it is done, withdrawn or never was.`,
    'Read the list again; somebody else may have done it.',
  );

const waits = <K extends Work['kind']>(execution: Execution, kind: K): execution is Waiting<K> =>
  execution.work?.kind === kind;
