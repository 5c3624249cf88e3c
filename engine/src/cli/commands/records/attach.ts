import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { WaybillError } from '../../../errors/failure.ts';
import { notReadable, reasonOf } from '../../../scenario/node/read-file.ts';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { changedResult } from '../../records/changed-result.ts';
import { addWriteOptions, writeOf, type WriteOptions } from '../../records/record-options.ts';
import { act, type Shell } from '../../shell.ts';
import { placeOf } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';

interface AttachOptions extends WriteOptions {
  readonly place?: string;
  readonly mediaType?: string;
}

export function recordsAttachCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  const command = newCommand(shell, 'records-attach', 'attach')
    .argument('<record>', words.record)
    .argument('<file>', words.attachment)
    .option('--place <place>', options.place)
    .option('--media-type <type>', options.mediaType);
  return addWriteOptions(command, shell).action(
    act(shell, (id: string, file: string, given: AttachOptions) =>
      attach(shell, { id, file }, given),
    ),
  );
}

async function attach(
  shell: Shell,
  { id, file }: { readonly id: string; readonly file: string },
  options: AttachOptions,
): Promise<CommandResult> {
  const { place = file, mediaType = MEDIA_TYPES[extname(file).toLowerCase()] ?? UNKNOWN } = options;
  const attached = { name: basename(file), mediaType, place, ...(await digestOf(file)) };
  const record = await withEngine(shell, placeOf(options, 'existing'), (engine) =>
    engine.records.attach(id, attached, writeOf(options)),
  );
  return changedResult(record, shell);
}

const UNKNOWN = 'application/octet-stream';

/** Of the files that trade sends most. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.tif': 'image/tiff',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.zip': 'application/zip',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** In pieces: a scan may be larger than the memory. */
async function digestOf(file: string): Promise<{ readonly size: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of createReadStream(file)) {
      // Without an encoding a stream of a file gives buffers.
      const bytes = chunk as Buffer;
      size += bytes.length;
      hash.update(bytes);
    }
  } catch (thrown) {
    throw new WaybillError(notReadable(file, reasonOf(thrown)));
  }
  return { size, sha256: hash.digest('hex') };
}
