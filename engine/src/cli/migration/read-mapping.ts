import { WaybillError } from '../../errors/failure.ts';
import type { MigrationMapping } from '../../migration/index.ts';
import { readText } from '../../scenario/node/read-file.ts';
import { need } from '../command-result.ts';
import { readVariables } from '../read-variables.ts';

/** The mapping in a JSON file; undefined where none is named. */
export async function readMapping(file: string | undefined): Promise<MigrationMapping | undefined> {
  if (file === undefined) return undefined;
  const entries = Object.entries(readVariables(need(await readText(file)), file));
  const mapping = new Map<string, string | null>();
  for (const [source, target] of entries) {
    if (typeof target !== 'string' && target !== null) throw notAnId(file, source);
    mapping.set(source, target);
  }
  return Object.fromEntries(mapping);
}

const notAnId = (file: string, source: string): WaybillError =>
  new WaybillError({
    code: 'CLI_JSON_NOT_READABLE',
    file,
    message: `Expected "${source}" in ${file} to be an id of the new version or null, but it is neither.`,
    mend: 'Write {"<id of the old version>": "<id of the new version>"}.',
  });
