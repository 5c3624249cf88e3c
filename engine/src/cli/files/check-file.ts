import { sourceFacts, type SourceFacts } from '../../policies/index.ts';
import type { RuleResource } from '../../rules/index.ts';
import type { DeploymentFile } from '../../runtime/engine-values.ts';
import { readResource } from '../../runtime/read-resource.ts';

/**
 * Every problem of a file, and what it has to do with policies. Rule sets may name the calendars
 * and tables given.
 */
export async function checkFile(
  file: DeploymentFile,
  available: readonly RuleResource[],
): Promise<SourceFacts> {
  const { name, content } = file;
  const facts = await sourceFacts({ file: name, content });
  if (/^\uFEFF?\s*</.test(content)) return facts;
  const read = readResource(file, available);
  if (read.ok) return facts;
  const problems = read.failure.map((failure) => ({
    severity: 'error' as const,
    file: name,
    ...failure,
  }));
  return { ...facts, problems };
}
