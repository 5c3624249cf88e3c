import { attach, type HistoryBatch } from '../../history/index.ts';
import { evolveRecord, type RecordEvent, type RecordState } from '../../records/index.ts';
import type { Store } from '../../ports/index.ts';
import { RECORD } from '../../records/index.ts';

/** One revision of a record: what happened, and what it was after it. */
export interface RecordVersion {
  readonly batch: HistoryBatch;
  readonly events: readonly RecordEvent[];
  readonly state: RecordState;
}

const PAGE = 500;

/** Every revision, oldest first; `read` gives the events of a batch. */
export async function* recordVersions(
  store: Pick<Store, 'history'>,
  id: string,
  read: (batch: HistoryBatch) => readonly RecordEvent[] = attach<RecordEvent>,
): AsyncGenerator<RecordVersion> {
  let state: RecordState | undefined;
  let next = 1;
  for (;;) {
    const batches = await store.history(`${RECORD.kind}/${id}`, next, PAGE);
    for (const batch of batches) {
      const events = read(batch);
      for (const event of events) state = evolveRecord(state, event);
      if (state) yield { batch, events, state };
    }
    next += batches.length;
    if (batches.length < PAGE) return;
  }
}
