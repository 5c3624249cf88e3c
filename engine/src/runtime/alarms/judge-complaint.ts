import { DateTime } from 'luxon';
import type { RecordView } from '../records/record-values.ts';
import type { AlarmsParts } from './alarms-parts.ts';
import { dueAt, iso, type JudgedThing } from './judged-thing.ts';

export const COMPLAINT = 'complaint';
const OVER: ReadonlySet<unknown> = new Set(['closed', 'duplicate', 'withdrawn']);

/** A record of a complaint: whether its time limit is near or has passed. */
export async function judgeComplaint(parts: AlarmsParts, id: string): Promise<JudgedThing> {
  return complaintOf(parts, await parts.records.get(id));
}

export function complaintOf({ context }: AlarmsParts, record: RecordView): JudgedThing {
  const { receivedOn, answerBy, settleBy, status, number } = record.values;
  const businessKey = typeof number === 'string' ? { businessKey: number } : {};
  const subject = { kind: 'record' as const, id: record.id, groups: ['customer-service'] };
  const over = record.status === 'retired' || OVER.has(status);
  const by = dueAt(answerBy ?? settleBy, context.timeZone);
  const day = DateTime.fromISO(typeof receivedOn === 'string' ? receivedOn : '', {
    zone: context.timeZone,
  });
  if (over || by === undefined || !day.isValid) return { subject: { ...subject, ...businessKey } };
  return {
    subject: { ...subject, ...businessKey },
    inputs: {
      ...{ now: iso(context.clock.now()), finished: false, complaintClosed: false },
      ...{ complaintReceivedAt: iso(day.toMillis()), complaintAnswerBy: by },
    },
  };
}
