import type { Json } from '@waybill/server/contract';
import { tellEvent, type EventWords, type Told } from './tell-event.ts';

export interface ToldTimes extends Told {
  readonly times: number;
}

interface Commit {
  readonly command: string;
  readonly events: readonly Json[];
}

/**
 * What a commit did, in sentences, and then why somebody did it; where nothing but that is told, what
 * was asked for stands before it.
 */
export function tellCommit(
  { command, events }: Commit,
  words: Omit<EventWords, 'endedAt'>,
): readonly ToldTimes[] {
  const all = { ...words, endedAt: (key: number) => endedAt(events, key) };
  const told = distinctTold(events.flatMap((event) => tellEvent(event, all) ?? []));
  const reasons = told.filter(({ key }) => key === 'reason');
  const deeds = told.filter(({ key }) => key !== 'reason');
  const asked = { key: `timeline:commands.${command}`, values: {}, times: 1 };
  return [...(deeds.length === 0 && reasons.length > 0 ? [asked] : deeds), ...reasons];
}

function endedAt(events: readonly Json[], key: number): string | undefined {
  for (const event of events) if (isEnd(event) && event.key === key) return event.element;
  return undefined;
}

interface End {
  readonly key: number;
  readonly element: string;
}

const isEnd = (event: Json): event is Json & End =>
  typeof event === 'object' &&
  event !== null &&
  'kind' in event &&
  event['kind'] === 'element-terminated';

/** Each sentence once, and how often it was so: loops say the same many times. */
function distinctTold(told: readonly Told[]): readonly ToldTimes[] {
  const counted = new Map<string, ToldTimes>();
  for (const one of told) {
    const key = JSON.stringify(one);
    counted.set(key, { ...one, times: (counted.get(key)?.times ?? 0) + 1 });
  }
  return [...counted.values()];
}
