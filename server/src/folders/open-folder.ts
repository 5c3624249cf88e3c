import { constants } from 'node:fs';
import { access, mkdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { WaybillError } from '@waybill/engine';
import { isPlainFolder } from './is-plain-folder.ts';
import type { FolderSettings } from './folder-settings.ts';

/** A folder that is watched, with what lies in it; all paths are real ones. */
export interface OpenFolder extends FolderSettings {
  /** Files that this or another process has taken for itself, and not finished. */
  readonly taking: string;
  readonly done: string;
  readonly held: string;
}

/** Makes what is missing in them; throws SERVER_SETTING_INVALID for what cannot be watched. */
export async function openFolders(
  folders: readonly FolderSettings[],
): Promise<readonly OpenFolder[]> {
  const opened: OpenFolder[] = [];
  for (const folder of folders) opened.push(await openFolder(folder));
  mustBeApart(opened);
  return opened;
}

/** What is written in one place must not be taken in at another. */
function mustBeApart(folders: readonly OpenFolder[]): void {
  const owners = new Map<string, string>();
  for (const { id, path, taking, done, held } of folders)
    for (const place of [path, taking, done, held]) {
      const owner = owners.get(place);
      if (owner !== undefined) throw invalid(id, place, `it belongs to "${owner}"`);
      owners.set(place, id);
    }
  for (const { id, out = '' } of folders) {
    const owner = owners.get(out);
    if (owner !== undefined) throw invalid(id, out, `what is put there is taken in by "${owner}"`);
  }
}

async function openFolder(folder: FolderSettings): Promise<OpenFolder> {
  const path = await usable(folder.id, folder.path);
  const inside = {
    taking: join(path, 'taking'),
    done: join(path, 'done'),
    held: join(path, 'held'),
  };
  for (const place of Object.values(inside)) await made(folder.id, place);
  const { out: given, ...rest } = folder;
  const out = given === undefined ? undefined : await usable(folder.id, given);
  return { ...rest, path, ...inside, ...(out !== undefined && { out }) };
}

async function usable(id: string, given: string): Promise<string> {
  try {
    const path = await realpath(given);
    if (!(await stat(path)).isDirectory()) throw invalid(id, given, 'it is no folder');
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return path;
  } catch (thrown) {
    throw thrown instanceof WaybillError ? thrown : invalid(id, given, because(thrown));
  }
}

async function made(id: string, path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (thrown) {
    throw invalid(id, path, because(thrown));
  }
  if (!(await isPlainFolder(path))) throw invalid(id, path, 'it is a link');
}

const because = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

const invalid = (id: string, path: string, reason: string): WaybillError =>
  new WaybillError({
    code: 'SERVER_SETTING_INVALID',
    message: `Expected to read and write the folder ${path} of "${id}", but ${reason}.`,
    mend: 'Make the folder, give this user the right to it, or correct WAYBILL_INTAKE_FOLDERS.',
  });
