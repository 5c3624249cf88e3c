import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sourceFacts, type SourceFacts } from '../../policies/index.ts';
import { bundleFiles } from '../../scenario/node/bundle-files.ts';
import { need } from '../command-result.ts';

/** Folders upwards in which `policies` is looked for, the path's own included. */
const LEVELS = 5;

/**
 * The facts given, and the documents that they lack from the nearest folder `policies` at or above
 * each path: of `processes/order-to-cash` that beside `processes`.
 */
export async function withNearbyPolicies(
  paths: readonly string[],
  given: readonly SourceFacts[],
): Promise<readonly SourceFacts[]> {
  const folders = new Set<string>();
  for (const path of paths) {
    const folder = await nearestPolicies(path);
    if (folder !== undefined) folders.add(folder);
  }
  const known = new Set(given.flatMap(({ documents }) => documents.map(({ id }) => id)));
  const nearby = (await Promise.all([...folders].map(factsBelow))).flat();
  return [
    ...given,
    ...nearby.filter(({ documents }) => !documents.some(({ id }) => known.has(id))),
  ];
}

async function nearestPolicies(path: string): Promise<string | undefined> {
  let folder = (await isFolder(path)) ? path : dirname(path);
  for (let level = 0; level < LEVELS; level += 1, folder = join(folder, '..')) {
    const found = join(folder, 'policies');
    if (await isFolder(found)) return found;
  }
  return undefined;
}

async function factsBelow(folder: string): Promise<readonly SourceFacts[]> {
  const files = need(await bundleFiles(folder));
  const facts = files.map(({ name, content }) => sourceFacts({ file: name, content }));
  return (await Promise.all(facts)).filter(({ documents }) => documents.length > 0);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
