import { WaybillError } from '../../errors/failure.ts';
import type { Store, StoredDefinition, StoredResource } from '../../ports/index.ts';
import type { Tables } from './database.ts';
import type { DeployedDefinition } from './documents.ts';
import { contentionFailure } from './failures.ts';
import { present } from './work.ts';

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

type Undeployed = Omit<StoredDefinition, 'version'>;

/**
 * A deployment is one document, so all of it is there or nothing. Its number is the next one: of
 * two deployments at once, one finds the number taken and reckons again.
 */
export function createDefinitions(tables: Tables): Definitions {
  const newest = (processId: string) => newestOf(tables, processId);
  return {
    deploy: (definitions, resources) => deploy(tables, definitions, resources),
    definition: async (processId, version) => {
      const found =
        version === undefined
          ? await newest(processId)
          : await versionOf(tables, processId, version);
      return found && withFile(tables, found);
    },
    newestVersion: async (processId) => (await newest(processId))?.version,
    // The number of a deployment rises with what else is deployed, too.
    deployed: async () =>
      (await tables.deployments.findOne({}, { ...NEWEST, fields: ['_id'] }))?._id ?? 0,
    definitions: async () => {
      const ids = await tables.deployments.distinct('definitions.processId', {});
      const found = await Promise.all(ids.map(String).toSorted().map(newest));
      return Promise.all(found.flatMap((one) => (one ? [withFile(tables, one)] : [])));
    },
    resources: (kind, id) => resourcesOf(tables, kind, id),
    putStartSubscriptions: async (processId, subscriptions) => {
      if (await tables.starts.insert({ _id: processId, subscriptions })) return;
      await tables.starts.update({ _id: processId }, { $set: { subscriptions } });
    },
    startSubscriptions: async () =>
      (await tables.starts.find({}))
        .flatMap(({ subscriptions }) => subscriptions)
        .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  };
}

const MAX_RIVALS = 1_000;

async function deploy(
  tables: Tables,
  definitions: readonly Undeployed[],
  resources: readonly StoredResource[],
): Promise<readonly StoredDefinition[]> {
  // Files come first: a deployment never names one that is not there.
  for (const { digest, xml } of definitions) await tables.files.insert({ _id: digest, xml });
  for (let rival = 0; rival < MAX_RIVALS; rival += 1) {
    const [last] = await tables.deployments.find({}, { ...NEWEST, fields: ['_id'] });
    const { deployed, added } = await nextVersions(tables, definitions);
    if (added.length + resources.length === 0) return deployed;
    const number = (last?._id ?? 0) + 1;
    const document = { _id: number, definitions: added, resources };
    if (await tables.deployments.insert(document)) return deployed;
  }
  throw new WaybillError(contentionFailure('a deployment'));
}

const NEWEST = { sort: { _id: -1 }, limit: 1 } as const;

async function nextVersions(tables: Tables, definitions: readonly Undeployed[]) {
  const newest = new Map<string, DeployedDefinition | undefined>();
  const deployed: StoredDefinition[] = [];
  const added: DeployedDefinition[] = [];
  for (const { xml, ...definition } of definitions) {
    const { processId, digest } = definition;
    const before = newest.has(processId)
      ? newest.get(processId)
      : await newestOf(tables, processId);
    const same = before?.digest === digest;
    const next = same ? before : { ...definition, version: (before?.version ?? 0) + 1 };
    if (!same) added.push(next);
    newest.set(processId, next);
    deployed.push({ ...next, xml });
  }
  return { deployed, added };
}

async function newestOf(
  { deployments }: Tables,
  processId: string,
): Promise<DeployedDefinition | undefined> {
  const filter = { 'definitions.processId': { $eq: processId } };
  const [found] = await deployments.find(filter, { ...NEWEST, fields: ['definitions'] });
  return found?.definitions.findLast((one) => one.processId === processId);
}

async function versionOf(
  { deployments }: Tables,
  processId: string,
  version: number,
): Promise<DeployedDefinition | undefined> {
  const filter = { definitions: { $elemMatch: { processId: { $eq: processId }, version } } };
  const found = await deployments.findOne(filter, { fields: ['definitions'] });
  return found?.definitions.find((one) => one.processId === processId && one.version === version);
}

async function withFile(
  { files }: Tables,
  { name, ...definition }: DeployedDefinition,
): Promise<StoredDefinition> {
  const { processId, version, file, digest, deployedAt } = definition;
  const found = await files.findOne({ _id: digest });
  if (!found) throw new Error(`Expected the file of process "${processId}" to be stored.`);
  return { processId, version, ...present({ name }), file, xml: found.xml, digest, deployedAt };
}

/** By id, then in order of deployment; of one version the last that was deployed. */
async function resourcesOf(
  { deployments }: Tables,
  kind: StoredResource['kind'],
  id: string | undefined,
): Promise<readonly StoredResource[]> {
  const asked = { 'resources.kind': kind, ...(id === undefined ? {} : { 'resources.id': id }) };
  const found = await deployments.find(asked, { sort: { _id: 1 }, fields: ['resources'] });
  const last = new Map<string, StoredResource>();
  for (const { resources } of found)
    for (const resource of resources)
      if (resource.kind === kind && (id === undefined || resource.id === id))
        last.set(JSON.stringify([resource.id, resource.version]), resource);
  return [...last.values()].toSorted(compareResources);
}

function compareResources(one: StoredResource, other: StoredResource): number {
  if (one.id !== other.id) return one.id < other.id ? -1 : 1;
  if (one.deployedAt !== other.deployedAt) return one.deployedAt - other.deployedAt;
  return one.version < other.version ? -1 : 1;
}
