import { WaybillError } from '../../errors/failure.ts';
import { createArchiveCheck, type Actor, type ArchiveStatement } from '../../history/index.ts';
import { ARCHIVE, type ArchiveState } from '../../retention/index.ts';
import { archiveWrong } from './archive-wrong.ts';
import { changeEntity, statesOf, type ArchivingParts } from './retention-parts.ts';

/** Instances taken away at one time: enough to share the store's writes. */
const AT_ONE_TIME = 100;

/** Takes up runs that were cut off between stating an archive and taking its instances away. */
export async function finishArchives(
  parts: ArchivingParts,
  actor: Actor,
): Promise<readonly string[]> {
  const open = await statesOf(parts, ARCHIVE, { 'archive.emptied': 'false' });
  for (const { archive } of open) await takeAway(parts, archive, actor);
  return open.map(({ archive }) => archive);
}

/** Only what the file still proves to hold; each time from the beginning, since once more is no harm. */
export async function takeAway(
  parts: ArchivingParts,
  name: string,
  actor: Actor,
): Promise<ArchiveState> {
  const { store } = parts.context;
  const statement = await statementOf(parts, name);
  const file = await parts.archives.measure(name);
  if (file?.sha256 !== statement.sha256)
    throw new WaybillError(archiveWrong(name, file ? 'the file has changed' : 'there is no file'));
  for (let at = 0; at < statement.heads.length; at += AT_ONE_TIME) {
    const some = statement.heads.slice(at, at + AT_ONE_TIME);
    await Promise.all(
      some.map(([id, revision, headHash]) =>
        store.archive({ id, revision, headHash, archive: name }),
      ),
    );
  }
  return changeEntity(parts, ARCHIVE, { name, command: { kind: 'empty-archive', actor } });
}

async function statementOf({ context }: ArchivingParts, name: string): Promise<ArchiveStatement> {
  const check = createArchiveCheck();
  for (const batch of await context.store.history(`${ARCHIVE.kind}/${name}`, 1, 1))
    check.see(batch);
  const [statement] = check.statements();
  if (statement) return statement;
  throw new WaybillError(archiveWrong(name, 'nothing says what it holds'));
}
