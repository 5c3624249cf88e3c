import { readMapping, type SheetMapping } from '../../../intake/index.ts';
import { readJsonFile } from './read-json-file.ts';
import { need } from '../../command-result.ts';

/** The layouts of order tables that were named. */
export async function readLayouts(
  files: readonly string[] | undefined,
): Promise<readonly SheetMapping[]> {
  const layouts: SheetMapping[] = [];
  for (const file of files ?? []) {
    const read = readMapping(await readJsonFile(file));
    layouts.push(need(read.ok ? read : { ok: false, failure: { ...read.failure, file } }));
  }
  return layouts;
}
