/** What an engine did with a file: the same for both, so that it can be compared. */
export interface Outcome {
  /** `failed`: an incident here, an error there. */
  readonly status: 'completed' | 'waiting' | 'failed';
  /** How often the element at each place completed; passes of a loop count as one. */
  readonly completed: Readonly<Record<string, number>>;
}

/** Trigger of an event sub-process as a whole: it begins, whatever its event. */
export const BEGIN = 'begin';

/** What came from outside, to one place. */
export interface Stimulus {
  readonly place: string;
  /** Of an event: what has come, since one element may wait for several things. */
  readonly trigger?: string;
  /** Work ends by this BPMN error instead of being completed. */
  readonly error?: string;
}

/** Something that waits for a stimulus. */
export interface Waiting extends Pick<Stimulus, 'place' | 'trigger'> {
  /** Work of people and workers comes before events. */
  readonly kind: 'work' | 'event';
  readonly go: (error?: string) => void;
}

/** Stimuli for one file; more means that it runs in a circle. */
const MOST_STIMULI = 60;

/**
 * Drives an engine to its rest, by the same rule whichever it is: one kind of stimulus before the
 * other, in the order of the places, and every event once.
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

const nameOf = ({ place, trigger = '' }: Waiting): string => `${place} ${trigger}`;

const byRule =
  (first: Waiting['kind']) =>
  (one: Waiting, other: Waiting): number => {
    if (one.kind !== other.kind) return one.kind === first ? -1 : 1;
    return compareText(nameOf(one), nameOf(other));
  };

const compareText = (one: string, other: string): number =>
  one === other ? 0 : one < other ? -1 : 1;

/** Stimuli in the order given; one that nothing waits for is passed over, and shows in the outcome. */
export async function replay(
  waiting: () => Promise<readonly Waiting[]>,
  stimuli: readonly Stimulus[],
): Promise<void> {
  for (const stimulus of stimuli) {
    const open = await waiting();
    open.find((one) => answers(stimulus, one))?.go(stimulus.error);
  }
  await waiting();
}

const answers = ({ place, trigger }: Stimulus, waiting: Waiting): boolean =>
  place === waiting.place && (trigger ?? waiting.trigger) === (waiting.trigger ?? trigger);

/** Places of the elements that completed a different number of times, and `status` where that differs. */
export function differences(ours: Outcome, theirs: Outcome): readonly string[] {
  const places = new Set([...Object.keys(ours.completed), ...Object.keys(theirs.completed)]);
  const differing = [...places]
    .filter((place) => ours.completed[place] !== theirs.completed[place])
    .sort();
  return ours.status === theirs.status ? differing : [...differing, 'status'];
}

export function tally(places: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
}
