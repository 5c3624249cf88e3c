import type { StoredResource } from '../ports/index.ts';

/** Of each id the one deployed last; of the same time the last in the order of the store. */
export function newestOfEach(resources: readonly StoredResource[]): readonly StoredResource[] {
  const newest = new Map<string, StoredResource>();
  for (const resource of resources) {
    const before = newest.get(resource.id);
    if (!before || before.deployedAt <= resource.deployedAt) newest.set(resource.id, resource);
  }
  return [...newest.values()];
}
