import type { DraftFile } from '../../drafts/index.ts';
import type { Failure } from '../../errors/failure.ts';
import type { Hash } from '../../history/index.ts';
import { lintForm } from '../drafts/lint-form.ts';
import { lintRuleSet } from '../drafts/lint-rule-set.ts';
import { readDeployment, type ReadResource } from '../read-deployment.ts';
import { readRuleResources } from '../read-rule-resources.ts';

export interface FilesAsked {
  readonly files: readonly DraftFile[];
  /** Calendars and tables deployed before, as JSON. */
  readonly deployed: readonly string[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA zone. */
  readonly timeZone: string;
}

export interface JudgedFiles {
  readonly problems: readonly Failure[];
  readonly warnings: readonly Failure[];
  /** What could be read beside processes. */
  readonly resources: readonly ReadResource[];
  /** Names of the files that hold processes. */
  readonly processFiles: readonly string[];
}

/** Everything that files say by themselves, and what is advised of them. */
export async function judgeFiles(
  { files, deployed: texts, now, timeZone }: FilesAsked,
  hash: Hash,
): Promise<JudgedFiles> {
  const deployed = readRuleResources(texts);
  const plain = files.map(({ name, content }) => ({ name, content }));
  const read = await readDeployment(plain, { now, timeZone, deployed, hash });
  const advice = files.flatMap(({ kind, name, content }): readonly Failure[] => {
    const lint = kind === 'rule-set' ? lintRuleSet(content, { available: deployed, timeZone }) : [];
    return (kind === 'form' ? lintForm(content) : lint).map((one) => ({ ...one, file: name }));
  });
  return {
    problems: read.problems,
    warnings: [...read.warnings, ...advice],
    resources: read.resources,
    processFiles: read.processes.map(({ file }) => file),
  };
}
