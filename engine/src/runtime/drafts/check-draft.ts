import type { DraftFile, DraftProblem } from '../../drafts/index.ts';
import type { Failure } from '../../errors/failure.ts';
import type { JudgedFiles } from '../computing/judge-files.ts';
import { deployedRuleTexts, versionResources } from '../deploy.ts';
import type { EngineContext } from '../engine-context.ts';

/** More are not told at one time. */
const MOST_PROBLEMS = 200;

/**
 * Everything the engine would say of the files if they were deployed now, and what it advises.
 * Rejects once `signal` says that nobody asks any more.
 */
export async function checkDraft(
  context: EngineContext,
  files: readonly DraftFile[],
  signal?: AbortSignal,
): Promise<readonly DraftProblem[]> {
  const { store, clock, timeZone, compute } = context;
  const deployed = await deployedRuleTexts(store);
  const asked = { files, deployed, now: clock.now(), timeZone };
  const judged = await compute('judge-files', asked, signal);
  const { problems } = await versionResources(context, judged.resources);
  const errors = [...judged.problems, ...problems, ...kindProblems(files, judged)];
  return [...withSeverity(errors, 'error'), ...withSeverity(judged.warnings, 'warning')].slice(
    0,
    MOST_PROBLEMS,
  );
}

const withSeverity = (
  failures: readonly Failure[],
  severity: DraftProblem['severity'],
): readonly DraftProblem[] => failures.map((failure) => ({ ...failure, severity }));

/** Rights are asked by the kind that a file is said to be: so it must be that, and no other name. */
function kindProblems(files: readonly DraftFile[], judged: JudgedFiles): readonly Failure[] {
  const names = new Set<string>();
  return files.flatMap(({ kind, name }) => {
    const twice = names.has(name);
    names.add(name);
    if (twice) return [wrongKind(name, 'to stand once in the draft, but it stands there twice')];
    const found = kindsOf(name, judged);
    const other = found.find((one) => one !== kind);
    return other === undefined
      ? []
      : [wrongKind(name, `to be a ${kind}, as the draft says, but it is a ${other}`)];
  });
}

const kindsOf = (name: string, { processFiles, resources }: JudgedFiles): readonly string[] => [
  ...processFiles.filter((file) => file === name).map(() => 'definition'),
  ...resources.filter(({ file }) => file === name).map(({ kind }) => kind),
];

const wrongKind = (file: string, expected: string): Failure => ({
  code: 'DRAFT_FILE_KIND',
  message: `Expected "${file}" ${expected}.`,
  file,
  mend: 'Give the kind that the file is of, and each file a name of its own.',
});
