import type { Explanation } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import { getInstanceHistory } from '../../../api/get-instance-history.ts';
import type { Grading } from './gradings-of.ts';

export interface Evaluation {
  readonly explanation: Explanation;
  readonly inputs: Readonly<Record<string, Json>>;
}

const PAGE = 500;
/** Pages of one history that are looked through. */
const MOST_PAGES = 10;

/**
 * What rule sets decided in the instance that wrote the grading, before it did: for each value that
 * is new, the last evaluation that gave it. None where a person wrote it.
 */
export async function decidingEvaluations(
  { actor, time, before, after }: Grading,
  signal: AbortSignal,
): Promise<readonly Evaluation[]> {
  if (actor.by !== 'worker') return [];
  const wanted = Object.entries(after).filter(
    ([field, value]) => before[field as keyof typeof before] !== value,
  );
  const found = new Map<string, Evaluation>();
  for await (const event of eventsUntil(actor.id, time, signal)) {
    const { kind, outputs, inputs = {}, explanation } = event;
    if (kind !== 'rules-evaluated' || explanation === undefined) continue;
    for (const [, value] of wanted)
      if (gives(outputs, value)) found.set(value, { explanation, inputs });
  }
  return [...new Set(found.values())];
}

/** An event of an instance, as far as it is looked at here (engine/src/kernel/event.ts). */
interface Seen {
  readonly kind?: string;
  readonly outputs?: Json;
  readonly inputs?: Readonly<Record<string, Json>>;
  readonly explanation?: Explanation;
}

async function* eventsUntil(
  instanceId: string,
  time: number,
  signal: AbortSignal,
): AsyncGenerator<Seen> {
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { limit: PAGE, ...(after !== undefined && { after }) };
    const { items, next } = await getInstanceHistory(instanceId, query, signal);
    for (const entry of items) {
      if (entry.time > time) return;
      yield* entry.events as unknown as readonly Seen[];
    }
    if (next === undefined) return;
    after = next;
  }
}

/** A record keeps a level as text that a rule set gives as a number. */
const gives = (outputs: Json | undefined, value: string): boolean =>
  typeof outputs === 'object' &&
  outputs !== null &&
  Object.values(outputs).some((one) => typeof one !== 'object' && String(one) === value);
