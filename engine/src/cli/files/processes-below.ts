import { dirname, resolve } from 'node:path';
import type { ReadProcess } from '../../scenario/index.ts';
import { namedFiles } from '../../scenario/node/bundle-files.ts';
import { bundleFolder } from '../../scenario/node/bundle-folder.ts';
import { listFiles } from '../../scenario/node/list-files.ts';
import { need } from '../command-result.ts';
import { isCases } from './find-tests.ts';
import { readProcesses } from './read-processes.ts';

/** Every process below the folders, and in the bundles of scenarios that are named; files absolute. */
export async function processesBelow(paths: readonly string[]): Promise<readonly ReadProcess[]> {
  const found = new Map<string, string>();
  for (const path of paths) {
    const files = need(await listFiles(folderOf(path)));
    for (const file of files.filter((name) => name.endsWith('.bpmn'))) {
      found.set(resolve(file), file);
    }
  }
  const read = await readProcesses(need(await namedFiles([...found.values()])));
  return read.map(({ file, model }) => ({ file: resolve(file), model }));
}

function folderOf(path: string): string {
  if (!path.endsWith('.json')) return path;
  return isCases(path) ? dirname(path) : bundleFolder(path);
}
