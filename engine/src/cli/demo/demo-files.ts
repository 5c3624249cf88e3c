import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ok, type Result } from '../../errors/failure.ts';
import type { Variables } from '../../model/index.ts';
import type { DeploymentFile } from '../../runtime/engine-values.ts';
import { bundleFiles } from '../../scenario/node/bundle-files.ts';
import { listFiles } from '../../scenario/node/list-files.ts';
import { readText } from '../../scenario/node/read-file.ts';
import { sharedFiles } from '../../scenario/node/shared-files.ts';

/** What the demo runs, as it lies in the repository. */
export interface DemoFiles {
  /** The process and its forms, what it calls, the rule sets and record types. */
  readonly deployed: readonly DeploymentFile[];
  /** Paths of the scenarios that play staff and workers, one for each order file. */
  readonly casts: readonly string[];
  /** What the simulated ERP knows: customers, products, materials. */
  readonly masterData: Variables;
}

const BUNDLE = join(dirname(fileURLToPath(import.meta.url)), '../../../../processes/order-to-cash');

export async function readDemoFiles(): Promise<Result<DemoFiles>> {
  const own = await bundleFiles(BUNDLE);
  if (!own.ok) return own;
  const shared = await sharedFiles(BUNDLE, own.value);
  if (!shared.ok) return shared;
  const casts = await listFiles(join(BUNDLE, 'demo/staff'));
  if (!casts.ok) return casts;
  const masterData = await readText(join(BUNDLE, 'demo/master-data.json'));
  if (!masterData.ok) return masterData;
  return ok({
    deployed: [...own.value, ...shared.value],
    casts: casts.value,
    // Our own file, and an object.
    masterData: JSON.parse(masterData.value) as Variables,
  });
}
