import { parseBpmn } from '../../parse/index.ts';
import type { DeploymentFile } from '../../runtime/engine-values.ts';
import type { ReadProcess } from '../../scenario/index.ts';
import { ProblemsFound } from '../command-result.ts';

/** The processes of all BPMN files among these; throws where one has errors. */
export async function readProcesses(
  files: readonly DeploymentFile[],
): Promise<readonly ReadProcess[]> {
  const xml = files.filter(({ content }) => /^\uFEFF?\s*</.test(content));
  const parsed = await Promise.all(
    xml.map(async ({ name: file, content }) => ({ file, ...(await parseBpmn(content, { file })) })),
  );
  const problems = parsed.flatMap((one) => one.problems);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ProblemsFound(errors);
  return parsed.flatMap(({ file, processes }) => processes.map((model) => ({ file, model })));
}
