import type { Store, StoredDefinition, StoredResource } from '../../ports/index.ts';
import type { Tables } from './tables.ts';
import { compareIds } from './table.ts';

type Definitions = Pick<
  Store,
  | 'deploy'
  | 'definition'
  | 'newestVersion'
  | 'deployed'
  | 'definitions'
  | 'resources'
  | 'putStartSubscriptions'
  | 'startSubscriptions'
>;

export function createDefinitions(tables: Tables): Definitions {
  return {
    deploy: async (definitions, resources) => {
      const deployed = definitions.map((definition) => addVersion(tables, definition));
      for (const resource of resources) tables.resources.set(resourceKey(resource), resource);
      return deployed;
    },
    definition: async (processId, version) => {
      const versions = tables.definitions.get(processId) ?? [];
      return version === undefined ? versions.at(-1) : versions[version - 1];
    },
    newestVersion: async (processId) => tables.definitions.get(processId)?.length,
    deployed: async () =>
      [...tables.definitions.values()].reduce((sum, versions) => sum + versions.length, 0),
    definitions: async () =>
      [...tables.definitions.keys()]
        .toSorted()
        .flatMap((processId) => tables.definitions.get(processId)?.at(-1) ?? []),
    resources: async (kind, id) =>
      [...tables.resources.values()]
        .filter((resource) => resource.kind === kind && (id === undefined || resource.id === id))
        .toSorted(compareResources),
    putStartSubscriptions: async (processId, subscriptions) => {
      tables.startSubscriptions.set(processId, subscriptions);
    },
    startSubscriptions: async () =>
      [...tables.startSubscriptions.values()].flat().toSorted(compareIds),
  };
}

function addVersion(
  tables: Tables,
  definition: Omit<StoredDefinition, 'version'>,
): StoredDefinition {
  const versions = tables.definitions.get(definition.processId) ?? [];
  const newest = versions.at(-1);
  if (newest?.digest === definition.digest) return newest;
  const added = { ...definition, version: versions.length + 1 };
  tables.definitions.set(definition.processId, [...versions, added]);
  return added;
}

const resourceKey = ({ kind, id, version }: StoredResource): string =>
  JSON.stringify([kind, id, version]);

/** By id, then in order of deployment. */
function compareResources(one: StoredResource, other: StoredResource): number {
  if (one.id !== other.id) return one.id < other.id ? -1 : 1;
  if (one.deployedAt !== other.deployedAt) return one.deployedAt - other.deployedAt;
  if (one.version === other.version) return 0;
  return one.version < other.version ? -1 : 1;
}
