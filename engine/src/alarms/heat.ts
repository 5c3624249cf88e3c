import { runsOf, type TimedEvents } from './runs-of.ts';

/** What an element has cost in time, over completed runs of it. */
export interface ElementHeat {
  readonly element: string;
  /** Completed runs. */
  readonly count: number;
  /** Milliseconds from entering to leaving it; absent where no run has completed. */
  readonly mean?: number;
  /** Milliseconds within which nineteen of twenty runs were done (nearest rank). */
  readonly p95?: number;
  /** Raised, whether or not they were resolved. */
  readonly incidents: number;
}

/**
 * By element, over the histories of instances of one version; those that are under way count as far
 * as they have come.
 */
export function heatOf(histories: readonly (readonly TimedEvents[])[]): readonly ElementHeat[] {
  const stays = new Map<string, number[]>();
  const incidents = new Map<string, number>();
  for (const history of histories) {
    for (const { element, stay } of runsOf(history)) {
      const known = stays.get(element);
      if (known) known.push(stay);
      else stays.set(element, [stay]);
    }
    for (const event of history.flatMap(({ events }) => events)) {
      if (event.kind !== 'incident-raised') continue;
      const { element } = event.incident;
      incidents.set(element, (incidents.get(element) ?? 0) + 1);
    }
  }
  return [...new Set([...stays.keys(), ...incidents.keys()])].sort().map((element) => ({
    ...{ element, incidents: incidents.get(element) ?? 0 },
    ...timesOf(stays.get(element) ?? []),
  }));
}

const SHARE = 0.95;

function timesOf(stays: readonly number[]): Pick<ElementHeat, 'count' | 'mean' | 'p95'> {
  const count = stays.length;
  if (count === 0) return { count };
  const mean = Math.round(stays.reduce((sum, stay) => sum + stay, 0) / count);
  const sorted = stays.toSorted((one, other) => one - other);
  return { count, mean, p95: sorted[Math.ceil(count * SHARE) - 1] ?? mean };
}
