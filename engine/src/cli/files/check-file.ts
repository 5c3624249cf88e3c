import type { Failure } from '../../errors/failure.ts';
import { parseBpmn } from '../../parse/index.ts';
import type { DeploymentFile } from '../../runtime/engine-values.ts';
import { readResource } from '../../runtime/read-resource.ts';

export interface CheckedFile {
  readonly file: string;
  readonly problems: readonly FileProblem[];
}

export interface FileProblem extends Failure {
  readonly severity: 'error' | 'warning';
}

/** Every problem of a BPMN file; of a rule set or form the first. */
export async function checkFile(file: DeploymentFile): Promise<CheckedFile> {
  const { name, content } = file;
  if (/^\uFEFF?\s*</.test(content)) {
    const { problems } = await parseBpmn(content, { file: name });
    return { file: name, problems };
  }
  const read = await readResource(file);
  if (read.ok) return { file: name, problems: [] };
  return { file: name, problems: [{ severity: 'error', file: name, ...read.failure }] };
}
