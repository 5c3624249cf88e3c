import type { DraftFile, DraftProblem } from '../../drafts/index.ts';
import type { Failure } from '../../errors/failure.ts';
import { checkFiles, deployedRuleResources, type CheckedFiles } from '../deploy.ts';
import type { EngineContext } from '../engine-context.ts';
import { lintForm } from './lint-form.ts';
import { lintRuleSet } from './lint-rule-set.ts';

/** More are not told at one time. */
const MOST_PROBLEMS = 200;

/** Everything the engine would say of the files if they were deployed now, and what it advises. */
export async function checkDraft(
  context: EngineContext,
  files: readonly DraftFile[],
): Promise<readonly DraftProblem[]> {
  const checked = await checkFiles(
    context,
    files.map(({ name, content }) => ({ name, content })),
  );
  const available = await deployedRuleResources(context.store);
  const { timeZone } = context;
  const advice = files.flatMap(({ kind, name, content }): readonly Failure[] => {
    const lint = kind === 'rule-set' ? lintRuleSet(content, { available, timeZone }) : [];
    return (kind === 'form' ? lintForm(content) : lint).map((one) => ({ ...one, file: name }));
  });
  const errors = [...checked.problems, ...kindProblems(files, checked)];
  return [
    ...withSeverity(errors, 'error'),
    ...withSeverity([...checked.warnings, ...advice], 'warning'),
  ].slice(0, MOST_PROBLEMS);
}

const withSeverity = (
  failures: readonly Failure[],
  severity: DraftProblem['severity'],
): readonly DraftProblem[] => failures.map((failure) => ({ ...failure, severity }));

/** Rights are asked by the kind that a file is said to be: so it must be that, and no other name. */
function kindProblems(files: readonly DraftFile[], checked: CheckedFiles): readonly Failure[] {
  const names = new Set<string>();
  return files.flatMap(({ kind, name }) => {
    const twice = names.has(name);
    names.add(name);
    if (twice) return [wrongKind(name, 'to stand once in the draft, but it stands there twice')];
    const found = kindsOf(name, checked);
    const other = found.find((one) => one !== kind);
    return other === undefined
      ? []
      : [wrongKind(name, `to be a ${kind}, as the draft says, but it is a ${other}`)];
  });
}

const kindsOf = (name: string, { processes, resources }: CheckedFiles): readonly string[] => [
  ...processes.filter(({ file }) => file === name).map(() => 'definition'),
  ...resources.filter(({ file }) => file === name).map(({ kind }) => kind),
];

const wrongKind = (file: string, expected: string): Failure => ({
  code: 'DRAFT_FILE_KIND',
  message: `Expected "${file}" ${expected}.`,
  file,
  mend: 'Give the kind that the file is of, and each file a name of its own.',
});
