import { WaybillError, type Failure } from '../../errors/failure.ts';
import { FILE, MOST_BYTES, notAttached, type FileState } from '../../files/index.ts';
import { attach } from '../../history/index.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EntityHandler } from '../entity/handle-entity.ts';
import type { Files } from './files-api.ts';

interface FilesParts {
  readonly context: EngineContext;
  readonly entities: EntityHandler;
}

/** Bytes of one piece: as base64 far below the 16 MB that a document of MongoDB may have. */
const PIECE = 6 * 1_024 * 1_024;

export const createFiles = (parts: FilesParts): Files => ({
  keep: async (content, { actor }) => {
    const size = content.length;
    if (size === 0 || size > MOST_BYTES) throw new WaybillError(wrongSize(size));
    const digest = parts.context.hash(content);
    const pieces = Math.ceil(size / PIECE);
    const first = { kind: 'receive-file', digest, size, pieces, actor } as const;
    // Those who race with the same bytes write the same pieces; each is kept once.
    await commit(parts, digest, { ...first, content: pieceOf(content, 1) });
    for (let piece = 2; piece <= pieces; piece += 1)
      await commit(parts, digest, {
        ...{ kind: 'keep-file-piece', actor, piece, content: pieceOf(content, piece) },
      });
    return { sha256: digest, size };
  },
  content: async (sha256) => {
    const found = await parts.entities.load<FileState>(FILE, sha256);
    if (!found) throw new WaybillError(notAttached(sha256));
    const { pieces } = found.state;
    const batches = await parts.context.store.history(`${FILE.kind}/${sha256}`, 1, pieces);
    const read = batches.flatMap((batch) => attach<object>(batch)).map(bytesOf);
    if (read.length === pieces && read.every((piece) => piece !== undefined))
      return Buffer.concat(read);
    throw new WaybillError(gone(sha256));
  },
});

/** Undefined where they were erased. */
function bytesOf(event: object): Buffer | undefined {
  const values: unknown = 'values' in event ? event.values : undefined;
  if (typeof values !== 'object' || values === null || !('content' in values)) return undefined;
  const { content } = values;
  return typeof content === 'string' ? Buffer.from(content, 'base64') : undefined;
}

async function commit(
  { entities }: FilesParts,
  name: string,
  command: Parameters<typeof FILE.decide>[1],
): Promise<void> {
  const outcome = await entities.handle(FILE, { name, command });
  if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
}

const pieceOf = (content: Uint8Array, piece: number): string =>
  Buffer.from(content.subarray((piece - 1) * PIECE, piece * PIECE)).toString('base64');

const wrongSize = (size: number): Failure => ({
  code: 'FILE_SIZE',
  message: `Expected a file of 1 to ${String(MOST_BYTES)} bytes, but it has ${String(size)}.`,
  mend: 'Attach a smaller file, or say in a comment where it lies.',
});

const gone = (sha256: string): Failure => ({
  code: 'FILE_CONTENT_GONE',
  message: `Expected the bytes of file "${sha256}", but they were erased or have not all come.`,
  mend: 'Attach the file once more.',
});
