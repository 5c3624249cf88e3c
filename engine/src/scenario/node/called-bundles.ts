import { resolve } from 'node:path';
import { ok, type Result } from '../../errors/failure.ts';
import type { ProcessModel } from '../../model/index.ts';
import type { DeploymentFile } from '../../runtime/engine-values.ts';
import { calledBy } from '../called-by.ts';
import { readModels } from '../read-models.ts';
import type { BundleReader } from './bundle-reader.ts';
import { listBundles } from './list-bundles.ts';

interface CallsWanted {
  readonly named: readonly string[];
  readonly read: BundleReader;
}

/**
 * The files of those bundles in `folder` that hold a process which is named, or called by these
 * files or by a bundle found so; a process id made by an expression is not known here.
 */
export async function calledBundles(
  folder: string,
  own: readonly DeploymentFile[],
  { named, read }: CallsWanted,
): Promise<Result<readonly DeploymentFile[]>> {
  const known: ProcessModel[] = [...(await readModels(own))];
  const found = new Map<string, DeploymentFile>();
  const missing = (): ReadonlySet<string> => missingOf(known, named);
  if (missing().size === 0) return ok([]);
  const bundles = await readBundles(folder, read);
  if (!bundles.ok) return bundles;
  const left = new Set(bundles.value);
  for (let next = holderOf(left, missing()); next; next = holderOf(left, missing())) {
    left.delete(next);
    known.push(...next.models);
    for (const file of next.files) found.set(resolve(file.name), file);
  }
  for (const { name } of own) found.delete(resolve(name));
  return ok([...found.values()]);
}

interface Bundle {
  readonly files: readonly DeploymentFile[];
  readonly models: readonly ProcessModel[];
}

async function readBundles(folder: string, read: BundleReader): Promise<Result<readonly Bundle[]>> {
  const bundles: Bundle[] = [];
  for (const bundle of await listBundles(folder)) {
    const files = await read(bundle);
    if (!files.ok) return files;
    bundles.push({ files: files.value, models: await readModels(files.value) });
  }
  return ok(bundles);
}

function missingOf(models: readonly ProcessModel[], named: readonly string[]): ReadonlySet<string> {
  const wanted = new Set([...named, ...models.flatMap(calledBy)]);
  for (const { processId } of models) wanted.delete(processId);
  return wanted;
}

const holderOf = (bundles: ReadonlySet<Bundle>, ids: ReadonlySet<string>): Bundle | undefined =>
  [...bundles].find(({ models }) => models.some(({ processId }) => ids.has(processId)));
