import { cornersOf, type Selection } from './place.ts';

/** What a row is drawn from; functions and columns count as the things that they are. */
export interface Drawn {
  readonly item: unknown;
  readonly index: number;
  readonly start: number;
  readonly columns: unknown;
  readonly isNote: boolean;
  readonly typing: unknown;
  readonly selection: Selection;
  readonly cellOf: unknown;
  readonly gutterOf: unknown;
}

/** Whether a row stands there as it would be drawn; one that is typed into must know what was written. */
export const isDrawn = (before: Drawn, after: Drawn): boolean =>
  before.item === after.item &&
  before.cellOf === after.cellOf &&
  before.gutterOf === after.gutterOf &&
  before.columns === after.columns &&
  before.start === after.start &&
  before.isNote === after.isNote &&
  before.typing === undefined &&
  after.typing === undefined &&
  (before.selection === after.selection || (!touches(before) && !touches(after)));

function touches({ selection, index }: Drawn): boolean {
  const { first, last } = cornersOf(selection);
  return index >= first.row && index <= last.row;
}
