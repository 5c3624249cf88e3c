import { definitionUsed } from '../history/index.ts';
import { parseBpmn } from '../parse/index.ts';
import type { Engine } from '../runtime/engine-api.ts';
import type { DeploymentFile, HistoryEntry } from '../runtime/engine-values.ts';
import type { UserTaskItem } from '../ports/index.ts';
import type { Language } from './language.ts';
import type { ElementNames } from './print/tell-event.ts';

/** Of BPMN files. */
export async function namesInFiles(
  files: readonly DeploymentFile[],
  language: Language,
): Promise<ElementNames> {
  const names = new Map<string, { readonly name?: string; readonly kind: string }>();
  for (const { content, name: file } of files) {
    if (!/^\uFEFF?\s*</.test(content)) continue;
    const { processes } = await parseBpmn(content, { file });
    for (const { nodes } of processes) {
      for (const { id, kind, properties, name: own } of Object.values(nodes)) {
        const name = language === 'en' ? (properties['name:en'] ?? own) : own;
        names.set(id, { kind, ...(name !== undefined && { name }) });
      }
    }
  }
  return names;
}

/** Of every version that an instance has run; where one id has two names, the newer one. */
export async function namesInHistory(
  engine: Engine,
  history: readonly Pick<HistoryEntry, 'events'>[],
  language: Language,
): Promise<ElementNames> {
  const files: DeploymentFile[] = [];
  for (const event of history.flatMap(({ events }) => events)) {
    const used = definitionUsed(event);
    const definition = used && (await engine.definition(...used));
    if (definition) files.push({ name: definition.file, content: definition.xml });
  }
  return namesInFiles(files, language);
}

/** Of what people are to do, by the version that each is of. */
export async function namesOfTasks(
  engine: Engine,
  tasks: readonly UserTaskItem[],
  language: Language,
): Promise<(task: UserTaskItem) => string> {
  const english = new Map<string, string>();
  const versions = new Map(tasks.map((one) => [`${one.processId} ${one.version}`, one]));
  for (const [key, { processId, version }] of language === 'en' ? versions : [])
    for (const { id, nameEn } of (await engine.elementNames(processId, version)) ?? [])
      if (nameEn !== undefined) english.set(`${key} ${id}`, nameEn);
  return ({ processId, version, element, name = element }) =>
    english.get(`${processId} ${version} ${element}`) ?? name;
}
