import { lstat, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { WaybillError, type Engine, type TakenMessage } from '@waybill/engine';
import { nameOfClaimed } from './claim-file.ts';
import { fittingName } from './fitting-name.ts';
import { isGone } from './is-gone.ts';
import type { FoundFile } from './list-files.ts';
import type { OpenFolder } from './open-folder.ts';
import { readClaimed } from './read-claimed.ts';
import { trouble, type Trouble } from './trouble.ts';
import { writeAnswer } from './write-answer.ts';

export interface TakenFile {
  readonly file: string;
  readonly message: Pick<TakenMessage, 'id' | 'status' | 'created'>;
}

/** Keeps, answers, and only then moves; cut off anywhere, it is done once more and changes nothing twice. */
export async function takeClaimed(
  { intake, now }: Pick<Engine, 'intake' | 'now'>,
  folder: OpenFolder,
  { name: claimed, path }: FoundFile,
): Promise<TakenFile | Trouble | undefined> {
  const file = nameOfClaimed(claimed);
  try {
    const content = await readClaimed(path);
    if (content === undefined) return undefined;
    const { sender, processId, mappings, out } = folder;
    const actor = { id: `folder:${folder.id}`, by: 'system' } as const;
    const message = await intake.take({
      ...{ content, name: file, mappings, actor },
      ...(sender !== undefined && { sender }),
      ...(processId !== undefined && { processId }),
    });
    if (out !== undefined) {
      const at = new Date(now()).toISOString().slice(0, 19);
      const answer = await answered(() => intake.acknowledge(message.id, { at, actor }));
      if (answer) await writeAnswer(out, { ...answer, name: message.id });
    }
    const to = message.status === 'held' ? folder.held : folder.done;
    // The same message is the same bytes: nothing else is ever replaced.
    await rename(path, join(to, fittingName(message.id, file)));
    return { file, message };
  } catch (thrown) {
    // Another process has finished it.
    if (await isMissing(path)) return undefined;
    return trouble(file, 'INTAKE_FILE_UNREADABLE', thrown);
  }
}

async function isMissing(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return false;
  } catch (thrown) {
    return isGone(thrown);
  }
}

/** Undefined of what no 997 or CONTRL answers: tables, UBL, acknowledgements themselves. */
async function answered<T>(write: () => Promise<T>): Promise<T | undefined> {
  try {
    return await write();
  } catch (thrown) {
    if (thrown instanceof WaybillError && UNANSWERED.has(thrown.code)) return undefined;
    throw thrown;
  }
}

const UNANSWERED: ReadonlySet<string> = new Set([
  ...['INTAKE_ACKNOWLEDGE', 'INTAKE_X12_BROKEN', 'INTAKE_EDIFACT_BROKEN', 'INTAKE_MAIL_BROKEN'],
]);
