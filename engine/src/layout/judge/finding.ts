/** What can be wrong with a diagram. */
export type FaultKind =
  | 'not-drawn'
  | 'nodes-overlap'
  | 'name-covered'
  | 'flow-through-node'
  | 'flow-through-name'
  | 'flows-cross'
  | 'flows-overlap'
  | 'message-crosses'
  | 'not-attached'
  | 'not-at-right-angles'
  | 'outside';

/** What a reader should know of a diagram that is right: too wide, too full, running backwards. */
export type NoteKind = 'wide' | 'full' | 'backward';

export interface Finding {
  readonly kind: FaultKind | NoteKind;
  /** Element whose page it is on. */
  readonly plane: string;
  /** Ids of the elements, in the order of the file's diagram. */
  readonly elements: readonly string[];
  /** Of `wide` the width in pixels, of `full` the nodes. */
  readonly amount?: number;
}

const NOTES: ReadonlySet<Finding['kind']> = new Set<NoteKind>(['wide', 'full', 'backward']);

export const isFault = ({ kind }: Finding): boolean => !NOTES.has(kind);
