import { startOfDay } from '../../../parts/company-zone.ts';

/** A version of a rule set, as far as it matters when it counts. */
export interface DatedVersion {
  readonly version: string;
  /** ISO 8601 date, or date-time with offset. */
  readonly effectiveFrom: string;
}

interface Deployed extends DatedVersion {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly deployedAt: number;
}

/** One thing that a release does, as a key of the words, with the other version where there is one. */
export interface Effect {
  readonly kind: 'begins' | 'replaces' | 'sameDay' | 'until' | 'over' | 'past';
  readonly other?: DatedVersion;
}

/** What people would not expect of a new version. */
export const UNEXPECTED: ReadonlySet<Effect['kind']> = new Set(['sameDay', 'until', 'over']);

/**
 * What becomes of the other versions where this one is released: of those that have begun on the
 * date of a fact the one counts that began last, and of several of one date the one deployed last.
 * `today` is 2026-11-26.
 */
export function effectOfRelease(
  set: DatedVersion & { readonly id: string },
  deployed: readonly Deployed[],
  today: string,
): readonly Effect[] {
  const others = deployed
    .filter(({ id, version }) => id === set.id && version !== set.version)
    .toSorted((one, other) => from(one) - from(other) || one.deployedAt - other.deployedAt);
  const before = others.findLast((one) => from(one) <= from(set));
  const next = others.find((one) => from(one) > from(set));
  const now = from({ effectiveFrom: today });
  const effects: (Effect | undefined)[] = [
    before === undefined
      ? { kind: 'begins' }
      : { kind: from(before) === from(set) ? 'sameDay' : 'replaces', other: before },
    next && { kind: from(next) <= now ? 'over' : 'until', other: next },
    from(set) < now ? { kind: 'past' } : undefined,
  ];
  return effects.filter((effect) => effect !== undefined);
}

const from = ({ effectiveFrom }: Pick<DatedVersion, 'effectiveFrom'>): number =>
  /^[\d-]+$/.test(effectiveFrom) ? startOfDay(effectiveFrom) : Date.parse(effectiveFrom);
