import { basename, dirname, join, resolve } from 'node:path';
import { ok, type Result } from '../../errors/failure.ts';
import type { DeploymentFile } from '../../runtime/engine-values.ts';
import { bundleFiles } from './bundle-files.ts';
import type { BundleReader } from './bundle-reader.ts';
import { calledBundles } from './called-bundles.ts';
import { isFolder } from './is-folder.ts';
import { resourcesBeside } from './resources-beside.ts';

export interface SharedWanted {
  /** Processes that are named beside those that files call. */
  readonly named?: readonly string[];
  readonly read?: BundleReader;
}

/**
 * What a bundle in `processes` needs beside its own files: the bundles next to it whose processes
 * are called or named, the rule sets in `rules` with calendars and tables, and the record types in
 * `records`. A file of a bundle goes before a shared one of the same name.
 */
export async function sharedFiles(
  folder: string,
  own: readonly DeploymentFile[],
  { named = [], read = bundleFiles }: SharedWanted = {},
): Promise<Result<readonly DeploymentFile[]>> {
  if (basename(dirname(resolve(folder))) !== 'processes') return ok([]);
  const called = await calledBundles(dirname(folder), own, { named, read });
  if (!called.ok) return called;
  const names = new Set([...own, ...called.value].map(({ name }) => basename(name)));
  const shared: DeploymentFile[] = [...called.value];
  for (const place of ['rules', 'records']) {
    const found = await filesOf(join(folder, '../..', place), read);
    if (!found.ok) return found;
    shared.push(...found.value.filter(({ name }) => !names.has(basename(name))));
  }
  return ok(shared);
}

/** Nothing where there is no such folder. */
async function filesOf(
  folder: string,
  read: BundleReader,
): Promise<Result<readonly DeploymentFile[]>> {
  if (!(await isFolder(folder))) return ok([]);
  const found = await read(folder);
  if (!found.ok) return found;
  const beside = await resourcesBeside(folder, read);
  if (!beside.ok) return beside;
  const inside = new Set(found.value.map(({ name }) => resolve(name)));
  return ok([...found.value, ...beside.value.filter(({ name }) => !inside.has(resolve(name)))]);
}
