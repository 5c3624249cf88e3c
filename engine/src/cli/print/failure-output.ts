import { WaybillError, type Failure } from '../../errors/failure.ts';
import { DeploymentRefused } from '../../runtime/deployment-refused.ts';
import { ProblemsFound } from '../command-result.ts';
import type { Messages } from '../messages/messages.ts';
import { problemLines } from './problem-lines.ts';

/** Why a command could not do its work. */
export function failureOutput(
  thrown: unknown,
  messages: Messages,
): { readonly data: unknown; readonly lines: readonly string[] } {
  const failures = failuresOf(thrown);
  const [error] = failures;
  const data = { ok: false, error, ...(failures.length > 1 && { problems: failures }) };
  return { data, lines: failures.flatMap((failure) => problemLines(failure, messages)) };
}

function failuresOf(thrown: unknown): readonly Failure[] {
  const many = thrown instanceof ProblemsFound || thrown instanceof DeploymentRefused;
  if (many && thrown.problems.length > 0) return thrown.problems;
  if (thrown instanceof WaybillError) return [thrown.failure];
  const because = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return [{ code: 'CLI_UNEXPECTED', message: `Expected to do the work, but ${because}` }];
}
