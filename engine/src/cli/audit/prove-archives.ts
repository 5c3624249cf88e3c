import { basename } from 'node:path';
import { WaybillError, type Failure } from '../../errors/failure.ts';
import { canonicalJson, type ArchiveStatement, type ExportReport } from '../../history/index.ts';
import { archiveWrong } from '../../runtime/retention/archive-wrong.ts';
import { notReadable, reasonOf } from '../../scenario/node/read-file.ts';
import { fileDigest } from '../backup/file-digest.ts';

/** What is wrong of each file that is not what a statement in the history says; one failure each. */
export async function proveArchives(
  statements: readonly ArchiveStatement[],
  files: readonly string[],
  verify: (file: string) => Promise<ExportReport>,
): Promise<readonly Failure[]> {
  const problems: Failure[] = [];
  for (const file of files) {
    const sha256 = await digestOf(file);
    const statement = statements.find((one) => one.sha256 === sha256);
    const because = statement ? unlike(statement, await verify(file)) : OTHER;
    if (because !== undefined) problems.push({ ...archiveWrong(basename(file), because), file });
  }
  return problems;
}

const OTHER = 'no statement in the history names its digest';

function unlike(statement: ArchiveStatement, report: ExportReport): string | undefined {
  const [problem] = report.problems;
  if (problem) return problem.message;
  return canonicalJson(report.heads) === canonicalJson(statement.heads)
    ? undefined
    : 'it holds other histories';
}

async function digestOf(file: string): Promise<string> {
  try {
    return await fileDigest(file);
  } catch (thrown) {
    throw new WaybillError(notReadable(file, reasonOf(thrown)));
  }
}
