import { parseBpmn } from '../parse/index.ts';
import type { Engine } from '../runtime/engine-api.ts';
import type { DeploymentFile } from '../runtime/engine-values.ts';
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

/** Of the version that an instance runs. */
export async function namesOfDefinition(
  engine: Engine,
  processId: string,
  version: number,
): Promise<ElementNames> {
  const definition = await engine.definition(processId, version);
  if (!definition) return new Map();
  return namesInFiles([{ name: definition.file, content: definition.xml }]);
}
