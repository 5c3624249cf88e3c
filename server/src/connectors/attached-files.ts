import { BpmnError, type Engine, type Job, type Json } from '@waybill/engine';
import { ATTACHMENTS, type Attachment } from '@waybill/engine/files';
import { inputsOf } from './inputs.ts';
import { isContext, listOf } from './json-shapes.ts';

export interface MailFile {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
}

const MOST_FILES = 20;
/** What most mail servers take, as base64. */
const MOST_BYTES = 20 * 1_024 * 1_024;
const PAGE = 500;

/** The files that the input `attachments` refers to, in its order. */
export async function attachedFiles(
  engine: Pick<Engine, 'entities' | 'files'>,
  job: Job,
): Promise<readonly MailFile[]> {
  const inputs = inputsOf(job, 'MAIL_INPUT_INVALID');
  const given = inputs.value('attachments') ?? [];
  const list = listOf(given);
  if (list.length > MOST_FILES)
    throw inputs.wrong('attachments', `at most ${String(MOST_FILES)} files`);
  if (list.length === 0) return [];
  const known = await filesOf(engine, job.instanceId);
  const files: MailFile[] = [];
  let bytes = 0;
  for (const reference of list) {
    const file = find(known, reference);
    if (!file) throw absent(reference);
    const content = await read(engine, file.sha256);
    bytes += content.length;
    if (bytes > MOST_BYTES) throw tooLarge();
    files.push({ filename: file.name, contentType: file.mediaType, content });
  }
  return files;
}

type Known = Pick<Attachment, 'sha256' | 'name' | 'mediaType'>;

/** What is attached to tasks of the instance. */
async function filesOf({ entities }: Pick<Engine, 'entities'>, instance: string) {
  const found = await entities.find(ATTACHMENTS, { where: { instance }, limit: PAGE });
  return found.flatMap(({ state }) => state.files);
}

/** By name the newest; by digest also what is attached nowhere here, such as a record's file. */
function find(known: readonly Known[], reference: Json): Known | undefined {
  if (typeof reference === 'string') {
    const named = known.findLast(({ name, sha256 }) => name === reference || sha256 === reference);
    return named ?? ofDigest(reference, {});
  }
  if (!isContext(reference)) return undefined;
  const { sha256 } = reference;
  if (typeof sha256 !== 'string') return undefined;
  return ofDigest(sha256, { ...known.find((file) => file.sha256 === sha256), ...reference });
}

function ofDigest(sha256: string, described: Readonly<Record<string, Json>>): Known | undefined {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  const { name, mediaType } = described;
  return {
    sha256,
    name: typeof name === 'string' ? name.replaceAll(/[/\\\p{Cc}]/gu, '_').slice(0, 255) : sha256,
    mediaType: typeof mediaType === 'string' && MEDIA_TYPE.test(mediaType) ? mediaType : BYTES,
  };
}

const MEDIA_TYPE = /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/;
const BYTES = 'application/octet-stream';

async function read({ files }: Pick<Engine, 'files'>, sha256: string): Promise<Buffer> {
  try {
    return Buffer.from(await files.content(sha256));
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
    if (code === 'FILE_NOT_FOUND' || code === 'FILE_CONTENT_GONE') throw absent(sha256);
    throw thrown;
  }
}

const absent = (reference: Json): BpmnError =>
  new BpmnError(
    'MAIL_ATTACHMENT_NOT_FOUND',
    `Expected the file ${JSON.stringify(reference).slice(0, 200)} of a task of the instance, but there is none.`,
  );

const tooLarge = (): BpmnError =>
  new BpmnError(
    'MAIL_ATTACHMENT_NOT_FOUND',
    'Expected files of at most 20 MiB together, but they are larger.',
  );
