import { openQueue, openStore } from '../../create-engine.ts';
import { WaybillError, type Failure } from '../../errors/failure.ts';
import type { Queue, QueueReport, Store, StoreCounts } from '../../ports/index.ts';
import type { Place } from '../store/place-of.ts';
import { checkChains, type CheckedChains } from './check-chains.ts';
import { overdueWork } from './overdue-work.ts';
import { queueFindings } from './queue-findings.ts';

export interface ExamineOptions {
  /** Every history and page, not a sample. */
  readonly all: boolean;
  readonly putBack: boolean;
  readonly onChecked: (chains: number) => void;
}

/** What was seen of each part that answered, and what is wrong. */
export interface Examination {
  readonly store?: { readonly server: string; readonly counts: StoreCounts };
  readonly queue?: 'embedded' | QueueReport;
  readonly history?: Omit<CheckedChains, 'findings'>;
  /** Dead letters that were put back. */
  readonly putBack?: number;
  readonly findings: readonly Failure[];
}

/** Looks at store, queue and history; what cannot be reached is a finding like any other. */
export async function examine(place: Place, options: ExamineOptions): Promise<Examination> {
  let store: Store;
  try {
    store = await openStore(place.store);
  } catch (thrown) {
    return { findings: [failureOf(thrown)] };
  }
  try {
    const ofQueue = await examineQueue(place, store, options);
    const ofStore = await examineStore(store, options);
    const findings = [...ofStore.findings, ...ofQueue.findings];
    return { ...ofStore, ...ofQueue, findings };
  } finally {
    await store.close();
  }
}

async function examineStore(store: Store, options: ExamineOptions): Promise<Examination> {
  try {
    const counts = await store.counts();
    const { server, findings } = (await store.inspect?.(options.all)) ?? {
      server: store.name,
      findings: [],
    };
    const { findings: broken, ...history } = await checkChains(store, options);
    const overdue = await overdueWork(store, Date.now());
    return {
      store: { server, counts },
      history,
      findings: [...findings, ...broken, ...overdue],
    };
  } catch (thrown) {
    return { findings: [failureOf(thrown)] };
  }
}

async function examineQueue(
  place: Place,
  store: Store,
  { putBack }: ExamineOptions,
): Promise<Examination> {
  let queue: Queue | undefined;
  try {
    const clock = { now: () => Date.now() };
    queue = await openQueue(place.queue, { store, clock, report: () => undefined });
    if (!queue.inspect) {
      if (putBack) throw new WaybillError(notShared);
      return { queue: 'embedded', findings: [] };
    }
    const done = putBack ? await queue.putBack?.() : undefined;
    const report = await queue.inspect();
    return {
      queue: report,
      ...(done !== undefined && { putBack: done }),
      findings: queueFindings(report),
    };
  } catch (thrown) {
    return { findings: [failureOf(thrown)] };
  } finally {
    await queue?.close();
  }
}

function failureOf(thrown: unknown): Failure {
  if (thrown instanceof WaybillError) return thrown.failure;
  const because = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: 'CLI_UNEXPECTED', message: `Expected to look at it, but ${because}` };
}

const notShared: Failure = {
  code: 'CLI_QUEUE_NOT_SHARED',
  message: 'Expected a queue on Redis to put dead letters back into, but the queue is "embedded".',
  mend: 'Give --queue redis://host:port/database, or set WAYBILL_QUEUE.',
};
