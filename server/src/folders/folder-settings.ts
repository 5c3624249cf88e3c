import { dirname, isAbsolute, resolve } from 'node:path';
import { Type, type Static } from '@sinclair/typebox';
import { readMapping, type SheetMapping } from '@waybill/engine/intake';
import { invalidSetting, readJson, readSettingsFile } from '../app/settings-file.ts';

const Name = Type.String({ minLength: 1, maxLength: 200 });
const Path = Type.String({ minLength: 1, maxLength: 1_000 });
const closed = { additionalProperties: false } as const;

/** The file that WAYBILL_INTAKE_FOLDERS names. */
const FoldersFile = Type.Object(
  {
    lookSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 3_600 })),
    restSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 3_600 })),
    folders: Type.Array(
      Type.Object(
        {
          id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,49}$' }),
          path: Path,
          out: Type.Optional(Path),
          sender: Type.Optional(Name),
          process: Type.Optional(Name),
          layouts: Type.Optional(Type.Array(Path, { maxItems: 50 })),
        },
        closed,
      ),
      { minItems: 1, maxItems: 50 },
    ),
  },
  closed,
);

type FoldersFile = Static<typeof FoldersFile>;

/** A folder from which order messages are taken. */
export interface FolderSettings {
  readonly id: string;
  /** Absolute. */
  readonly path: string;
  /** Where 997 and CONTRL are written, absolute; absent: nothing is acknowledged. */
  readonly out?: string;
  readonly sender?: string;
  readonly processId?: string;
  readonly mappings: readonly SheetMapping[];
}

export interface FoldersSettings {
  /** Milliseconds from the end of one look to the next. */
  readonly every: number;
  /** Milliseconds for which a file must not have changed. */
  readonly rest: number;
  readonly folders: readonly FolderSettings[];
}

type Environment = Readonly<Record<string, string | undefined>>;

const FILE = 'WAYBILL_INTAKE_FOLDERS';
const SECOND = 1_000;

/** Undefined where no file is named; throws SERVER_SETTING_INVALID where it cannot be meant. */
export function readFoldersSettings(env: Environment): FoldersSettings | undefined {
  const path = env[FILE] ?? '';
  if (path === '') return undefined;
  const {
    lookSeconds = 10,
    restSeconds = 5,
    folders,
  } = readSettingsFile(path, {
    schema: FoldersFile,
    page: 'docs/order-intake.md',
    invalid,
  });
  const ids = folders.map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) throw invalid(`each id in ${path} to be of one folder`, `"${twice}"`);
  return {
    every: lookSeconds * SECOND,
    rest: restSeconds * SECOND,
    folders: folders.map((folder) => folderOf(folder, path)),
  };
}

function folderOf(given: FoldersFile['folders'][number], file: string): FolderSettings {
  const { id, path, out, sender, process, layouts = [] } = given;
  const relative = [path, ...(out === undefined ? [] : [out])].find((one) => !isAbsolute(one));
  if (relative !== undefined)
    throw invalid(`the folders of "${id}" in ${file} to be absolute`, `"${relative}"`);
  return {
    ...{ id, path },
    ...(out !== undefined && { out }),
    ...(sender !== undefined && { sender }),
    ...(process !== undefined && { processId: process }),
    mappings: layouts.map((layout) => layoutOf(resolve(dirname(file), layout))),
  };
}

function layoutOf(path: string): SheetMapping {
  const read = readMapping(readJson(path, invalid));
  if (read.ok) return read.value;
  throw invalid(`${path} to be a layout of order tables`, read.failure.message);
}

const invalid = invalidSetting(`Correct the file that ${FILE} names, or a file that it names.`);
