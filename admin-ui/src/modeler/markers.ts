/** What is shown on a diagram besides its elements; all by element id. */
export interface DiagramMarkers {
  /** Where tokens stand, and how many. */
  readonly here?: Readonly<Record<string, number>>;
  /** How often a flow was taken or an element entered. */
  readonly been?: Readonly<Record<string, number>>;
  /** Open incidents. */
  readonly incidents?: Readonly<Record<string, number>>;
  readonly heat?: Readonly<Record<string, Heat>>;
  /** Problems found by a check: the worst one's severity and the sentences. */
  readonly problems?: Readonly<Record<string, ProblemMark>>;
  /** What two versions have otherwise. */
  readonly changes?: Readonly<Record<string, ChangeMark>>;
}

/** What is to be seen first: where tokens stand, what is hottest, or what was changed. */
export function firstOf({ here, heat, changes }: DiagramMarkers): readonly string[] {
  const heats = Object.entries(heat ?? {}).toSorted(
    ([, one], [, other]) => other.strength - one.strength,
  );
  const [standing, hottest] = [Object.keys(here ?? {}), heats.slice(0, 1).map(([id]) => id)];
  return [standing, hottest, Object.keys(changes ?? {})].find((ids) => ids.length > 0) ?? [];
}

export interface ChangeMark {
  readonly change: 'added' | 'removed' | 'changed';
  readonly sign: string;
  /** In words, shown on hover. */
  readonly label: string;
}

export interface Heat {
  /** 0 to 1. */
  readonly strength: number;
  /** The figure in words, shown on hover. */
  readonly label: string;
}

export interface ProblemMark {
  readonly severity: 'error' | 'warning';
  readonly text: string;
}
