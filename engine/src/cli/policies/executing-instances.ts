import type { ExecutedClause } from '../../policies/index.ts';
import type { InstanceRow } from '../../ports/index.ts';
import type { Engine } from '../../runtime/engine-api.ts';
import { createExecutedReader } from './executed-in.ts';

/** The instances, in order of their start, that have executed a clause. */
export interface ExecutingInstances {
  readonly instances: readonly ExecutingInstance[];
  /** How many instances were looked at. */
  readonly looked: number;
  /** False where there are more than were looked at. */
  readonly complete: boolean;
}

export interface ExecutingInstance extends Pick<
  InstanceRow,
  'id' | 'processId' | 'version' | 'businessKey' | 'status'
> {
  readonly executed: readonly Omit<ExecutedClause, 'clause'>[];
}

const PAGE = 100;

/** Looks at the histories of at most `limit` instances: no store keeps an index of elements. */
export async function executingInstances(
  engine: Engine,
  clause: string,
  limit: number,
): Promise<ExecutingInstances> {
  const read = createExecutedReader(engine);
  const instances: ExecutingInstance[] = [];
  let looked = 0;
  for await (const row of rows(engine)) {
    if (looked === limit) return { instances, looked, complete: false };
    looked += 1;
    const executed = (await read(row)).filter((one) => one.clause === clause).map(withoutClause);
    if (executed.length > 0) instances.push({ ...headOf(row), executed });
  }
  return { instances, looked, complete: true };
}

async function* rows(engine: Engine): AsyncGenerator<InstanceRow> {
  let after = '';
  for (;;) {
    const page = await engine.instances({ limit: PAGE, after });
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

const withoutClause = ({ carrier, times, first, last }: ExecutedClause) => ({
  ...{ carrier, times, first, last },
});

const headOf = ({ id, processId, version, businessKey, status }: InstanceRow) => ({
  ...{ id, processId, version, status },
  ...(businessKey !== undefined && { businessKey }),
});
