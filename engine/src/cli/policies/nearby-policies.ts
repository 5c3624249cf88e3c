import { dirname, join } from 'node:path';
import { sourceFacts, type SourceFacts } from '../../policies/index.ts';
import { bundleFiles } from '../../scenario/node/bundle-files.ts';
import { isFolder } from '../../scenario/node/is-folder.ts';
import { need } from '../command-result.ts';

/** Folders upwards in which `policies` is looked for, the path's own included. */
const LEVELS = 5;

/**
 * Policy documents that the facts given lack, from the nearest folder `policies` at or above each
 * path: of `processes/order-to-cash` that beside `processes`. Those that are broken come with
 * their problems.
 */
export async function nearbyPolicies(
  paths: readonly string[],
  given: readonly SourceFacts[],
): Promise<readonly SourceFacts[]> {
  const folders = new Set<string>();
  for (const path of paths) {
    const folder = await nearestPolicies(path);
    if (folder !== undefined) folders.add(folder);
  }
  const files = new Set(given.map(({ file }) => file));
  const known = new Set(given.flatMap(({ documents }) => documents.map(({ id }) => id)));
  const nearby = (await Promise.all([...folders].map(factsBelow))).flat();
  return nearby.filter(
    ({ file, documents }) => !files.has(file) && !documents.some(({ id }) => known.has(id)),
  );
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
  return (await Promise.all(facts)).filter(
    ({ documents, problems }) => documents.length > 0 || problems.length > 0,
  );
}
