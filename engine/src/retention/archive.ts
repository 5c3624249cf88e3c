import type { EntityType } from '../entity/entity-type.ts';
import { ok } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';
import { ARCHIVE_KIND, type HistoriesArchived } from '../history/index.ts';

/** A file that has taken histories over. */
export interface ArchiveState {
  /** Name of the file. */
  readonly archive: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly histories: number;
  /** Epoch milliseconds. */
  readonly time: number;
  /** The store keeps none of them any more. */
  readonly emptied: boolean;
}

export type ArchiveCommand = { readonly actor: Actor } & (
  | { readonly kind: 'state-archive'; readonly statement: HistoriesArchived }
  | { readonly kind: 'empty-archive' }
);

/** Shapes that were released are never edited. */
export type ArchiveEvent = HistoriesArchived | { readonly kind: 'archive-emptied' };

export const ARCHIVE: EntityType<ArchiveState, ArchiveCommand, ArchiveEvent> = {
  kind: ARCHIVE_KIND,
  decide: (state, command) => {
    if (command.kind === 'state-archive') return ok(state ? [] : [command.statement]);
    return ok(state?.emptied === false ? [{ kind: 'archive-emptied' }] : []);
  },
  evolve: evolveArchive,
  fields: ({ emptied }) => ({ 'archive.emptied': String(emptied) }),
  consequences: () => ({}),
};

function evolveArchive(state: ArchiveState | undefined, event: ArchiveEvent): ArchiveState {
  if (event.kind === 'histories-archived') {
    const { archive, sha256, bytes, heads, time } = event;
    return { archive, sha256, bytes, histories: heads.length, time, emptied: false };
  }
  if (!state) throw new Error('Expected an archive before it is emptied, but there is none.');
  return { ...state, emptied: true };
}
