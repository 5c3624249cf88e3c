import type { EntityType } from '../entity/entity-type.ts';
import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';

/** A file beside a task, by its digest. */
export interface Attachment {
  /** SHA-256 of its bytes. */
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly person: string;
  /** Epoch milliseconds. */
  readonly time: number;
}

/** What is attached to one user task; it outlives the task. */
export interface AttachmentsState {
  /** Task id. */
  readonly about: string;
  readonly instanceId: string;
  readonly files: readonly Attachment[];
}

export type AttachmentsCommand = { readonly actor: Actor } & (
  | {
      readonly kind: 'attach-file';
      readonly about: string;
      readonly instanceId: string;
      readonly file: Attachment;
    }
  | { readonly kind: 'remove-attachment'; readonly sha256: string }
);

/** Shapes that were released are never edited. `values` are kept beside the chain. */
export type AttachmentsEvent =
  | ({ readonly kind: 'file-attached' } & Omit<Attachment, 'name'> & {
        readonly about: string;
        readonly instanceId: string;
        readonly values: { readonly name: string };
      })
  | { readonly kind: 'attachment-removed'; readonly sha256: string };

export const ATTACHMENTS: EntityType<AttachmentsState, AttachmentsCommand, AttachmentsEvent> = {
  kind: 'attachments',
  decide: decideAttachments,
  evolve: evolveAttachments,
  fields: ({ instanceId }) => ({ instance: instanceId }),
  consequences: () => ({}),
  personal: () => ['name'],
};

/** All are listed with their task. */
const MOST_FILES = 50;

function decideAttachments(
  state: AttachmentsState | undefined,
  command: AttachmentsCommand,
): Result<readonly AttachmentsEvent[]> {
  const files = state?.files ?? [];
  if (command.kind === 'remove-attachment') {
    const { sha256 } = command;
    if (!files.some((file) => file.sha256 === sha256)) return fail(notAttached(sha256));
    return ok([{ kind: 'attachment-removed', sha256 }]);
  }
  const { about, instanceId, file } = command;
  if (files.some(({ sha256 }) => sha256 === file.sha256)) return ok([]);
  if (files.length >= MOST_FILES) return fail(FULL);
  const { name, ...rest } = file;
  return ok([{ kind: 'file-attached', about, instanceId, ...rest, values: { name } }]);
}

function evolveAttachments(
  state: AttachmentsState | undefined,
  event: AttachmentsEvent,
): AttachmentsState {
  if (event.kind === 'file-attached') {
    const { kind: _, about, instanceId, values, ...file } = event;
    return { about, instanceId, files: [...(state?.files ?? []), { ...file, ...values }] };
  }
  if (!state) throw new Error(`Expected a file before "${event.kind}", but there is none.`);
  return { ...state, files: state.files.filter(({ sha256 }) => sha256 !== event.sha256) };
}

export const notAttached = (sha256: string): Failure => ({
  code: 'FILE_NOT_FOUND',
  message: `Expected a file of digest "${sha256}", but none is attached here.`,
  mend: 'List what is attached and take a digest from there.',
});

const FULL: Failure = {
  code: 'ATTACHMENTS_FULL',
  message: `Expected fewer than ${String(MOST_FILES)} files, but there are as many.`,
  mend: 'Remove one, or attach an archive that holds several.',
};
