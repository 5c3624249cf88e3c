import type { EntityType } from '../../entity/entity-type.ts';
import { fail, ok } from '../../errors/failure.ts';
import type { Actor } from '../../history/index.ts';
import { RECORD_ERRORS } from '../../errors/record-errors.ts';

/** What was imported: the rows themselves are in the histories of their records. */
export interface ImportContent {
  readonly type: string;
  readonly file: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string;
  /** Rows that are written, out of those that the file has. */
  readonly written: number;
  readonly rows: number;
}

export interface ImportCommand extends ImportContent {
  readonly kind: 'accept-import';
  readonly actor: Actor;
}

type ImportEvent = ImportContent & { readonly kind: 'import-accepted' };

export type ImportState = ImportContent;

/**
 * Decides an import as a whole: its commit claims all keys and sends all rows, so that either every
 * row is written, also after a crash, or none.
 */
export const IMPORT: EntityType<ImportState, ImportCommand, ImportEvent> = {
  kind: 'import',
  decide: (state, { type, file, digest, written, rows }) =>
    state
      ? fail({
          code: 'RECORD_EXISTS',
          message: `Expected a new import of "${file}", but there is one of this id.`,
          mend: RECORD_ERRORS.RECORD_EXISTS.mend,
        })
      : ok([{ kind: 'import-accepted', type, file, digest, written, rows }]),
  evolve: (_state, { kind: _, ...content }) => content,
  fields: ({ type, digest }) => ({ 'import.type': type, 'import.digest': digest }),
  consequences: () => ({}),
};
