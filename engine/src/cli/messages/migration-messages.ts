/** How many instances came out how. */
export interface MigrationCounts {
  readonly migrated: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** Words of `waybill migrate`. */
export interface MigrationMessages {
  /** Elements of the old version that have no place in the new one. */
  readonly withoutPlace: (version: number, elements: readonly string[]) => string;
  readonly refused: (instance: string) => string;
  readonly progress: (counts: MigrationCounts) => string;
  readonly done: (counts: MigrationCounts) => string;
  readonly wouldBe: (counts: MigrationCounts) => string;
}
