import { toEpochMs } from '../../expression/index.ts';
import type { PolicySource } from '../../policies/index.ts';
import type { StoredDefinition, StoredResource } from '../../ports/index.ts';
import type { EngineContext } from '../engine-context.ts';

/** What runs on a store: newest processes, policies, record types and reports, and the rule sets now in effect. */
export async function deployedSources(
  context: Pick<EngineContext, 'store' | 'clock' | 'timeZone'>,
): Promise<readonly PolicySource[]> {
  const { store } = context;
  const processes = await store.definitions();
  const ruleSets = await store.resources('rule-set');
  const policies = await store.resources('policy');
  const recordTypes = await store.resources('record-type');
  const reports = await store.resources('report');
  return [
    ...processes.map(processSource),
    ...newestOf(ruleSets, (one) => inEffectSince(one, context)).map(resourceSource),
    ...newestOf(policies, (one) => one.deployedAt).map(resourceSource),
    ...newestOf(recordTypes, (one) => one.deployedAt).map(resourceSource),
    ...newestOf(reports, (one) => one.deployedAt).map(resourceSource),
  ];
}

export const processSource = ({
  file,
  xml,
  version,
  processId,
}: StoredDefinition): PolicySource => ({
  ...{ file, content: xml, version: String(version), processId },
});

export const resourceSource = ({ kind, id, json }: StoredResource): PolicySource => ({
  file: `${kind} ${id}`,
  content: json,
});

/** Of each id the one that counts from the latest time; those without a time are left out. */
function newestOf(
  resources: readonly StoredResource[],
  since: (resource: StoredResource) => number | undefined,
): readonly StoredResource[] {
  const newest = new Map<string, { readonly from: number; readonly resource: StoredResource }>();
  for (const resource of resources) {
    const from = since(resource);
    if (from === undefined || from < (newest.get(resource.id)?.from ?? -Infinity)) continue;
    newest.set(resource.id, { from, resource });
  }
  return [...newest.values()].map(({ resource }) => resource);
}

function inEffectSince(
  { json }: StoredResource,
  { clock, timeZone }: Pick<EngineContext, 'clock' | 'timeZone'>,
): number | undefined {
  // It was checked against the schema when it was deployed.
  const { effectiveFrom } = JSON.parse(json) as { readonly effectiveFrom: string };
  const from = toEpochMs(effectiveFrom, timeZone);
  return from.ok && from.value <= clock.now() ? from.value : undefined;
}
