import type { DeploymentFile } from './engine-values.ts';

/**
 * What `read` makes of a file, made once for each file object for as long as that is kept: the
 * scenarios of a bundle are each played on an engine of their own, all with the same files.
 */
export function oncePerFile<T>(read: (file: DeploymentFile) => T): (file: DeploymentFile) => T {
  const made = new WeakMap<DeploymentFile, DeploymentFile & { readonly result: T }>();
  return (file) => {
    const { name, content } = file;
    const known = made.get(file);
    // A caller who is not held by types may have changed the object since.
    if (known?.name === name && known.content === content) return known.result;
    const result = read(file);
    made.set(file, { name, content, result });
    return result;
  };
}
