import type { Failure } from '../../errors/failure.ts';
import { ARCHIVE_KIND, createArchiveCheck, type ArchiveCheck } from '../../history/index.ts';
import type { Store } from '../../ports/index.ts';
import { allHeads, type StoredHead } from '../all-heads.ts';

/** Whether an archive states what is missing of a head; undefined where nothing is missing. */
export type ArchivedCheck = (head: StoredHead) => Promise<Failure | undefined>;

/** Of all heads there are. */
export async function archivedProblems(
  store: Pick<Store, 'heads' | 'history'>,
): Promise<readonly Failure[]> {
  const check = createArchivedCheck(store);
  const problems: Failure[] = [];
  for await (const head of allHeads(store)) {
    const problem = await check(head);
    if (problem) problems.push(problem);
  }
  return problems;
}

/** Reads each archive's statement once. */
export function createArchivedCheck(store: Pick<Store, 'history'>): ArchivedCheck {
  const read = new Map<string, Promise<ArchiveCheck>>();
  const load = async (archive: string): Promise<ArchiveCheck> => {
    const check = createArchiveCheck();
    const batches = await store.history(`${ARCHIVE_KIND}/${archive}`, 1, 1);
    for (const batch of batches) check.see(batch);
    return check;
  };
  return async ({ id, revision, headHash, archive }) => {
    if (archive === undefined) return undefined;
    const loading = read.get(archive) ?? load(archive);
    read.set(archive, loading);
    const stated = (await loading).headOf(id);
    return stated?.revision === revision && stated.hash === headHash
      ? undefined
      : notStated(id, archive);
  };
}

const notStated = (id: string, archive: string): Failure => ({
  code: 'ARCHIVE_NOT_STATED',
  message: `Expected archive "${archive}" to have taken over instance "${id}" as it ended, but its statement says otherwise.`,
  mend: 'Restore the history from a backup, and find out who can write to the store.',
});
