import { sourceFacts, type SourceFacts } from '../../policies/index.ts';
import type { DeploymentFile } from '../../runtime/engine-values.ts';
import { readResource } from '../../runtime/read-resource.ts';

/** Every problem of a BPMN file, of a resource the first; and what it has to do with policies. */
export async function checkFile(file: DeploymentFile): Promise<SourceFacts> {
  const { name, content } = file;
  const facts = await sourceFacts({ file: name, content });
  if (/^\uFEFF?\s*</.test(content)) return facts;
  const read = await readResource(file);
  if (read.ok) return facts;
  return { ...facts, problems: [{ severity: 'error', file: name, ...read.failure }] };
}
