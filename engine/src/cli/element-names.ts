import { definitionUsed } from '../history/index.ts';
import { parseBpmn } from '../parse/index.ts';
import type { Engine } from '../runtime/engine-api.ts';
import type { DeploymentFile, HistoryEntry } from '../runtime/engine-values.ts';
import type { ElementNames } from './print/tell-event.ts';

/** Of BPMN files. */
export async function namesInFiles(files: readonly DeploymentFile[]): Promise<ElementNames> {
  const names = new Map<string, { readonly name?: string; readonly kind: string }>();
  for (const { content, name: file } of files) {
    if (!/^\uFEFF?\s*</.test(content)) continue;
    const { processes } = await parseBpmn(content, { file });
    for (const { nodes } of processes) {
      for (const { id, kind, name } of Object.values(nodes)) {
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
): Promise<ElementNames> {
  const files: DeploymentFile[] = [];
  for (const event of history.flatMap(({ events }) => events)) {
    const used = definitionUsed(event);
    const definition = used && (await engine.definition(...used));
    if (definition) files.push({ name: definition.file, content: definition.xml });
  }
  return namesInFiles(files);
}
