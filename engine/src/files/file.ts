import type { EntityType } from '../entity/entity-type.ts';
import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';

/** Bytes, kept once under their SHA-256, whoever refers to them; the bytes stand in its history. */
export interface FileState {
  /** SHA-256, in small hexadecimal digits: its name. */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  readonly pieces: number;
  /** Pieces that have come. */
  readonly kept: number;
}

export type FileCommand = { readonly actor: Actor } & (
  | ({ readonly kind: 'receive-file' } & Omit<FileState, 'kept'> & {
        /** The first piece, base64. */
        readonly content: string;
      })
  | { readonly kind: 'keep-file-piece'; readonly piece: number; readonly content: string }
);

/** Shapes that were released are never edited. `values` are kept beside the chain. */
export type FileEvent =
  | ({ readonly kind: 'file-received' } & Omit<FileState, 'kept'> & {
        readonly values: { readonly content: string };
      })
  | {
      readonly kind: 'file-piece-kept';
      readonly piece: number;
      readonly values: { readonly content: string };
    };

/** Each piece is the only event of its revision, so that the n-th revision holds the n-th piece. */
export const FILE: EntityType<FileState, FileCommand, FileEvent> = {
  kind: 'file',
  decide: decideFile,
  evolve: evolveFile,
  fields: () => ({}),
  consequences: () => ({}),
  personal: () => ['content'],
};

function decideFile(
  state: FileState | undefined,
  command: FileCommand,
): Result<readonly FileEvent[]> {
  if (command.kind === 'receive-file') {
    const { kind: _, actor: _by, content, ...file } = command;
    return ok(state ? [] : [{ kind: 'file-received', ...file, values: { content } }]);
  }
  const { piece, content } = command;
  if (!state || piece > state.kept + 1 || piece > state.pieces) return fail(OUT_OF_ORDER);
  if (piece <= state.kept) return ok([]);
  return ok([{ kind: 'file-piece-kept', piece, values: { content } }]);
}

function evolveFile(state: FileState | undefined, event: FileEvent): FileState {
  if (event.kind === 'file-received') {
    const { kind: _, values: _content, ...file } = event;
    return { ...file, kept: 1 };
  }
  if (!state) throw new Error('Expected a file before its second piece, but there is none.');
  return { ...state, kept: event.piece };
}

const OUT_OF_ORDER: Failure = {
  code: 'FILE_CONTENT_GONE',
  message: 'Expected the pieces of a file in their order, but one is missing before this.',
  mend: 'Attach the file once more.',
};
