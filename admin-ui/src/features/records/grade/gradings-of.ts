import type { Json } from '@waybill/server/contract';
import type { HistoryEntry } from '../../../api/get-instance-history.ts';

/** The fields of a customer that a grading sets. */
const GRADES = ['class', 'level'] as const;

type Grade = Partial<Record<(typeof GRADES)[number], string>>;

/** A change of a customer's grade or level. */
export interface Grading {
  readonly revision: number;
  readonly time: number;
  /** A person, or the instance whose worker wrote it. */
  readonly actor: HistoryEntry['actor'];
  readonly reason?: string;
  readonly before: Grade;
  readonly after: Grade;
}

/** Newest first; what waits for approval counts when it is approved. */
export function gradingsOf(entries: readonly HistoryEntry[]): readonly Grading[] {
  const gradings: Grading[] = [];
  const proposed = new Map<Json | undefined, Changes>();
  let now: Grade = {};
  for (const { revision, time, actor, events } of entries) {
    const before = now;
    let reason: string | undefined;
    for (const event of events) {
      const changes = changesOf(event);
      if (changes.kind === 'record-change-proposed') proposed.set(changes.revision, changes);
      else now = after(now, proposed.get(changes.change) ?? changes);
      reason = changes.reason ?? reason;
    }
    if (GRADES.every((field) => now[field] === before[field])) continue;
    const why = reason !== undefined && { reason };
    gradings.push({ revision, time, actor, before, after: now, ...why });
  }
  return gradings.toReversed();
}

interface Changes {
  readonly kind?: Json;
  readonly revision?: Json;
  /** The revision of the proposal that is approved. */
  readonly change?: Json;
  readonly reason?: string;
  readonly values?: Readonly<Record<string, Json>>;
  readonly removed?: readonly Json[];
}

/** Events of records are objects of this shape (engine/src/records/entity/event.ts). */
const changesOf = (event: Json): Changes =>
  typeof event === 'object' && event !== null && !Array.isArray(event) ? (event as Changes) : {};

function after(now: Grade, { values = {}, removed = [] }: Changes): Grade {
  const next = GRADES.flatMap((field) => {
    const value = removed.includes(field) ? undefined : (values[field] ?? now[field]);
    return typeof value === 'string' ? [[field, value] as const] : [];
  });
  return Object.fromEntries(next);
}
