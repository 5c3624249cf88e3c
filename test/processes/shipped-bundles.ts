import { basename, dirname } from 'node:path';
import { createBundleReader } from '../../engine/src/scenario/node/bundle-reader.ts';
import { loadScenario, type LoadedScenario } from '../../engine/src/scenario/node/load-scenario.ts';
import { sourceFiles } from '../repository/source-files.ts';

/** A folder in `processes` that holds a process. */
export interface ShippedBundle {
  readonly name: string;
  /** Paths from the root of the repository. */
  readonly bpmn: readonly string[];
  readonly forms: readonly string[];
  readonly scenarios: readonly string[];
}

const listed = (glob: string): readonly string[] => sourceFiles([glob]).map(({ path }) => path);

/** Every bundle there is, found by looking. */
export function shippedBundles(): readonly ShippedBundle[] {
  const bpmn = listed('processes/*/**/*.bpmn');
  const names = [...new Set(bpmn.map((path) => path.split('/')[1] ?? ''))].sort();
  return names.map((name) => ({
    name,
    bpmn: bpmn.filter((path) => path.startsWith(`processes/${name}/`)),
    forms: listed(`processes/${name}/**/*.form`),
    scenarios: listed(`processes/${name}/scenarios/*.json`),
  }));
}

/** Every scenario of every bundle, by names such as `order-to-cash/happy-path`. */
export const shippedScenarios = (): ReadonlyMap<string, string> =>
  new Map(
    shippedBundles()
      .flatMap(({ scenarios }) => scenarios)
      .map((path) => [`${basename(dirname(dirname(path)))}/${basename(path, '.json')}`, path]),
  );

const read = createBundleReader();

export async function mustLoad(path: string): Promise<LoadedScenario> {
  const loaded = await loadScenario(path, { read });
  if (loaded.ok) return loaded.value;
  throw new Error(loaded.failure.map(({ message }) => message).join('\n'));
}
