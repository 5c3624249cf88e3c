import type { Problem } from '../contract/shapes.ts';
import type { ServerContext } from '../app/server-context.ts';
import { problemOf } from './problem-of.ts';

export interface Verdict {
  readonly done: boolean;
  readonly problem?: Problem;
}

interface Asking {
  readonly context: Pick<ServerContext, 'log'>;
  readonly requestId: string;
}

/** What has become of one of many things: its failure is its own, and stops no other. */
export async function verdictOf(
  { context, requestId }: Asking,
  act: () => Promise<void>,
): Promise<Verdict> {
  try {
    await act();
    return { done: true };
  } catch (thrown) {
    const problem = problemOf(thrown, requestId);
    if (problem.status >= 500) context.log.error({ requestId, err: thrown }, 'failed');
    return { done: false, problem };
  }
}
