/** What an engine did with a file: the same for both, so that it can be compared. */
export interface Outcome {
  /** `failed`: an incident here, an error there. */
  readonly status: 'completed' | 'waiting' | 'failed';
  /** How often each element completed; passes of a loop count as one. */
  readonly completed: Readonly<Record<string, number>>;
}

/** Something that waits for a stimulus. */
export interface Waiting {
  readonly element: string;
  /** Of an event: what it waits for, since one element may wait for several things. */
  readonly trigger?: string;
  /** Work of people and workers comes before events. */
  readonly kind: 'work' | 'event';
  readonly go: () => void;
}

/** Stimuli for one file; more means that it runs in a circle. */
const MOST_STIMULI = 60;

/**
 * Drives an engine to its rest, by the same rule whichever it is: one kind of stimulus before the
 * other, in the order of the element ids, and every event once.
 */
export async function drive(
  waiting: () => Promise<readonly Waiting[]>,
  first: Waiting['kind'],
): Promise<void> {
  const happened = new Set<string>();
  for (let count = 0; count < MOST_STIMULI; count += 1) {
    const open = (await waiting()).filter(
      (one) => one.kind === 'work' || !happened.has(nameOf(one)),
    );
    const next = open.toSorted(byRule(first))[0];
    if (!next) return;
    if (next.kind === 'event') happened.add(nameOf(next));
    next.go();
  }
}

const nameOf = ({ element, trigger = '' }: Waiting): string => `${element} ${trigger}`;

const byRule =
  (first: Waiting['kind']) =>
  (one: Waiting, other: Waiting): number => {
    if (one.kind !== other.kind) return one.kind === first ? -1 : 1;
    return compareText(nameOf(one), nameOf(other));
  };

const compareText = (one: string, other: string): number =>
  one === other ? 0 : one < other ? -1 : 1;

/** Ids of the elements that completed a different number of times, and `status` where that differs. */
export function differences(ours: Outcome, theirs: Outcome): readonly string[] {
  const ids = new Set([...Object.keys(ours.completed), ...Object.keys(theirs.completed)]);
  const differing = [...ids].filter((id) => ours.completed[id] !== theirs.completed[id]).sort();
  return ours.status === theirs.status ? differing : [...differing, 'status'];
}

export function tally(ids: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}
