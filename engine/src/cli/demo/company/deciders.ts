import { WaybillError } from '../../../errors/failure.ts';
import { noteGap, type Play } from './play.ts';
import { workingTime } from './working-time.ts';

const DAY = 86_400_000;

/** Entries and changes that are left for the people who will look at the demonstration. */
const LEFT_OPEN = 0.1;
const REJECTED = 0.06;

/** Of the incidents of the last days so many wait for whoever looks at the demonstration. */
const IN_HAND = 21 * DAY;
const IN_HAND_SHARE = 0.75;

/** A manager decides a proposal of the ledger, and finance posts what was approved. */
export async function planDecision(play: Play, entryId: string): Promise<void> {
  const { engine, people, agenda } = play;
  const random = play.random.of(entryId);
  const { person, status } = await engine.ledger.entry(entryId);
  if (status !== 'proposed' || random.happens(LEFT_OPEN)) return;
  const manager = people.someone(['manager'], random, new Set([person]));
  const clerk = people.someone(['finance'], random, new Set([person]));
  if (!manager || !clerk) return noteGap(play, 'nobody decides about a ledger entry');
  const decided = workingTime(engine.now() + random.between(0.5, 4) * DAY);
  const act = { id: manager.user, by: 'user' } as const;
  if (random.happens(REJECTED)) {
    const reason = '证据不足。';
    const write = { actor: act, reason };
    return agenda.add(decided, () => tolerant(play, () => engine.ledger.reject(entryId, write)));
  }
  const posted = workingTime(decided + random.between(0.5, 5) * DAY);
  agenda.add(decided, () => tolerant(play, () => engine.ledger.approve(entryId, { actor: act })));
  const keeper = { id: clerk.user, by: 'user' } as const;
  agenda.add(posted, () => tolerant(play, () => engine.ledger.post(entryId, { actor: keeper })));
}

/** Another person approves what waits on a record of an order or a report. */
export async function planApproval(play: Play, recordId: string): Promise<void> {
  const { engine, people, agenda } = play;
  const { pending } = await engine.records.get(recordId);
  for (const { change, by } of pending) {
    const random = play.random.of(`${recordId} ${String(change)}`);
    const approver = people.someone(['manager'], random, new Set([by.id]));
    if (!approver || random.happens(LEFT_OPEN)) continue;
    const due = workingTime(engine.now() + random.between(0.5, 5) * DAY);
    agenda.add(due, async () => {
      const now = await engine.records.get(recordId);
      if (!now.pending.some((open) => open.change === change)) return;
      const actor = { id: approver.user, by: 'user' } as const;
      await tolerant(play, () => engine.records.approve(recordId, change, { actor }));
    });
  }
}

/** An administrator sees to incidents of services that were down, mostly within days. */
export function planMending(play: Play, incidentId: string): void {
  const { engine, agenda, end } = play;
  const random = play.random.of(incidentId);
  if (engine.now() > end - IN_HAND && random.happens(IN_HAND_SHARE)) return;
  const due = workingTime(engine.now() + random.between(0.1, 4) * DAY);
  agenda.add(due, async () => {
    const actor = { id: 'admin', by: 'user' } as const;
    const reason = 'The service is back.';
    await tolerant(play, () =>
      engine.resolveIncident(incidentId, { retries: 3 }, { actor, reason }),
    );
  });
}

/** What was settled meanwhile in another way needs nothing more; anything else is a gap of the data. */
async function tolerant(play: Play, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    if (!(thrown instanceof WaybillError)) throw thrown;
    if (!SETTLED.has(thrown.code)) noteGap(play, `${thrown.code} ${thrown.message}`);
  }
}

const SETTLED = new Set(['LEDGER_WRONG_STATE', 'INCIDENT_NOT_FOUND', 'INSTANCE_ENDED']);
