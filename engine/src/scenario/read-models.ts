import type { ProcessModel } from '../model/index.ts';
import type { DeploymentFile } from '../runtime/engine-values.ts';
import { parseFile } from '../runtime/parse-file.ts';

/** The processes of all BPMN files that can be read; problems are told where files are deployed. */
export async function readModels(
  files: readonly DeploymentFile[],
): Promise<readonly ProcessModel[]> {
  const xml = files.filter(({ content }) => /^\uFEFF?\s*</.test(content));
  const parsed = await Promise.all(xml.map(parseFile));
  return parsed.flatMap(({ processes }) => processes);
}
