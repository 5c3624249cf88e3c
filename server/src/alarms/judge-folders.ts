import type { Engine, Failure } from '@waybill/engine';
import type { FolderView } from '../folders/watch-folders.ts';

/** Who mends shares and rights, and who waits for the orders. */
const GROUPS = ['administrator', 'sales'];

interface FoldersJudged {
  readonly raised: number;
  readonly cleared: number;
  /** Why some could not be judged. */
  readonly failures: readonly Failure[];
}

/** Raises an alarm about each folder that is in trouble for too long, and clears it when it is mended. */
export async function judgeFolders(
  { alarms, now }: Pick<Engine, 'alarms' | 'now'>,
  folders: readonly FolderView[],
): Promise<FoldersJudged> {
  let [raised, cleared] = [0, 0];
  const failures: Failure[] = [];
  for (const { id, lookedAt, troubledAt, troubles, moreTroubles } of folders) {
    if (lookedAt === null) continue;
    const verdict = await alarms.judge({
      subject: { kind: 'folder', id, groups: GROUPS },
      told: toldOf(id, { troubles, moreTroubles }),
      ...(troubledAt !== null && {
        inputs: {
          ...{ now: new Date(now()).toISOString(), finished: false },
          folderTroubledAt: new Date(troubledAt).toISOString(),
          folderUnreadable: troubles.some(({ file }) => file === null),
        },
      }),
    });
    raised += verdict.raised;
    cleared += verdict.cleared;
    if (verdict.failure) failures.push(verdict.failure);
  }
  return { raised, cleared, failures };
}

function toldOf(
  id: string,
  { troubles, moreTroubles }: Pick<FolderView, 'troubles' | 'moreTroubles'>,
) {
  const [first] = troubles.flatMap(({ file }) => file ?? []);
  const others = troubles.length + moreTroubles - 1;
  if (first === undefined) return { zh: `文件夹 ${id}。`, en: `Folder ${id}.` };
  return others > 0
    ? {
        zh: `文件夹 ${id}：${first} 等 ${others + 1} 项。`,
        en: `Folder ${id}: ${first} and ${others} more.`,
      }
    : { zh: `文件夹 ${id}：${first}。`, en: `Folder ${id}: ${first}.` };
}
