import { fail, ok, type Result } from '../errors/failure.ts';
import type { ProcessModel } from '../model/index.ts';
import { parseBpmn } from '../parse/index.ts';
import type { Store, StoredDefinition } from '../ports/index.ts';
import { createLruCache } from './lru-cache.ts';

/** Compiled processes by id and version. A file is parsed once, whichever of its processes is asked for. */
export interface Definitions {
  /** Without waiting, where it is compiled already. */
  readonly compiled: (processId: string, version: number) => ProcessModel | undefined;
  readonly model: (processId: string, version: number) => Promise<Result<ProcessModel>>;
  readonly remember: (model: ProcessModel, version: number) => void;
  readonly newestVersion: (processId: string) => Promise<number | undefined>;
}

const COMPILED_PROCESSES = 500;
const PARSED_FILES = 100;

type ParsedProcesses = Promise<readonly ProcessModel[]>;

export function createDefinitions(store: Store): Definitions {
  const models = createLruCache<ProcessModel>(COMPILED_PROCESSES);
  const files = createLruCache<ParsedProcesses>(PARSED_FILES);

  const model: Definitions['model'] = async (processId, version) => {
    const known = models.get(modelId(processId, version));
    if (known) return ok(known);
    const stored = await store.definition(processId, version);
    if (!stored) return fail(notFound(processId, version));
    const parsed = files.get(stored.digest) ?? parse(stored);
    files.set(stored.digest, parsed);
    const found = (await parsed).find((process) => process.processId === processId);
    if (!found) return fail(notReadable(stored));
    models.set(modelId(processId, version), found);
    return ok(found);
  };

  return {
    compiled: (processId, version) => models.get(modelId(processId, version)),
    model,
    remember: (model, version) => models.set(modelId(model.processId, version), model),
    newestVersion: (processId) => store.newestVersion(processId),
  };
}

const modelId = (processId: string, version: number): string => `${processId}@${String(version)}`;

async function parse(stored: StoredDefinition): Promise<readonly ProcessModel[]> {
  const { processes } = await parseBpmn(stored.xml, { file: stored.file });
  return processes;
}

const notReadable = ({ processId, version, file }: StoredDefinition) => ({
  code: 'DEFINITION_NOT_READABLE',
  message: `Expected version ${String(version)} of process "${processId}" in "${file}" to be readable, but this engine refuses it.`,
  file,
  mend: 'Ask the owner of the process to correct it in the designer and to release a new version.',
});

export const notFound = (processId: string, version?: number) => ({
  code: 'PROCESS_NOT_FOUND',
  message: `Expected a deployed process "${processId}"${version === undefined ? '' : ` of version ${String(version)}`}, but there is none.`,
  mend: 'Deploy the file that defines it, or correct the id.',
});
