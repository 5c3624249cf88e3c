import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDefinitions, type ModdleElement } from '../../engine/src/parse/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface BpmnFile {
  /** From the root of the repository. */
  readonly name: string;
  readonly xml: string;
}

/** Every BPMN file below a folder of the repository; a folder without any fails. */
export function bpmnFiles(folder: string): readonly BpmnFile[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.bpmn'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (found.length === 0) throw new Error(`Expected BPMN files in ${folder}, but there are none.`);
  return found.map((path) => ({ name: relative(root, path), xml: readFileSync(path, 'utf8') }));
}

export async function definitionsOf(xml: string): Promise<ModdleElement> {
  const { definitions, problems } = await readDefinitions(xml);
  if (!definitions) throw new Error(problems.map(({ message }) => message).join('\n'));
  return definitions;
}
