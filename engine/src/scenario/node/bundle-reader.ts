import type { Result } from '../../errors/failure.ts';
import type { DeploymentFile } from '../../runtime/engine-values.ts';
import { bundleFiles } from './bundle-files.ts';

/** The files of a folder, as {@link bundleFiles} finds them. */
export type BundleReader = (folder: string) => Promise<Result<readonly DeploymentFile[]>>;

/** Reads each folder once: for a run over many scenarios, while which nobody writes files. */
export function createBundleReader(): BundleReader {
  const read = new Map<string, ReturnType<BundleReader>>();
  return (folder) => {
    const known = read.get(folder) ?? bundleFiles(folder);
    read.set(folder, known);
    return known;
  };
}
