import type { Failure } from '../errors/failure.ts';
import type { StoredDefinition, StoredResource, WorkReference } from '../ports/index.ts';
import type { Definitions } from './definitions.ts';
import { DeploymentRefused } from './deployment-refused.ts';
import type { EngineContext } from './engine-context.ts';
import type { Deployment, DeploymentFile } from './engine-values.ts';
import type { MessageRouter } from './message-router.ts';
import { openStarts } from './open-starts.ts';
import {
  readDeployment,
  type ReadDeployment,
  type ReadProcess,
  type ReadResource,
} from './read-deployment.ts';
import { readRuleResources } from './read-rule-resources.ts';
import type { StartTimers } from './start-timers.ts';

export type Deploy = (input: string | readonly DeploymentFile[]) => Promise<Deployment>;

export interface DeployParts {
  readonly context: EngineContext;
  readonly definitions: Definitions;
  readonly startTimers: StartTimers;
  readonly messages: MessageRouter;
  readonly announce: (references: readonly WorkReference[]) => void;
}

/** Releases files together: all of them or, naming every problem, none. */
export const createDeploy =
  (parts: DeployParts): Deploy =>
  async (input) => {
    const { context, definitions } = parts;
    const files = typeof input === 'string' ? [{ name: 'process.bpmn', content: input }] : input;
    const deployedAt = context.clock.now();
    const { processes, versioned, problems, warnings } = await checkFiles(context, files);
    if (problems.length > 0) throw new DeploymentRefused(problems);
    const wanted = processes.map((process) => toStore(process, deployedAt));
    const resources = versioned.resources.map((resource) => ({ ...resource, deployedAt }));
    const deployed = await context.store.deploy(wanted, resources);
    for (const [index, definition] of deployed.entries()) {
      const model = processes[index]?.model;
      if (model) definitions.remember(model, definition.version);
    }
    await openAll(parts, deployed);
    return {
      processes: deployed.map(describe),
      resources: versioned.described,
      warnings,
    };
  };

interface CheckedFiles extends ReadDeployment {
  readonly versioned: Omit<VersionedResources, 'problems'>;
}

/** What the files would be deployed as, or every problem that keeps them from it; writes nothing. */
async function checkFiles(
  context: EngineContext,
  files: readonly DeploymentFile[],
): Promise<CheckedFiles> {
  const read = await readDeployment(files, {
    now: context.clock.now(),
    timeZone: context.timeZone,
    deployed: readRuleResources(await deployedRuleTexts(context.store)),
    hash: context.hash,
    ...(context.turns && { turns: context.turns }),
  });
  const { problems, ...versioned } = await versionResources(context, read.resources);
  return { ...read, versioned, problems: [...read.problems, ...problems] };
}

/** Calendars and tables, which rule sets may name. */
export async function deployedRuleTexts(store: EngineContext['store']): Promise<readonly string[]> {
  const stored = [...(await store.resources('calendar')), ...(await store.resources('table'))];
  return stored.map(({ json }) => json);
}

const toStore = ({ model, ...process }: ReadProcess, deployedAt: number) => ({
  ...process,
  processId: model.processId,
  ...(model.name !== undefined && { name: model.name }),
  deployedAt,
});

const describe = ({ processId, version, name, file }: StoredDefinition) => ({
  processId,
  version,
  ...(name !== undefined && { name }),
  file,
});

interface VersionedResources {
  readonly resources: readonly Omit<StoredResource, 'deployedAt'>[];
  readonly described: Deployment['resources'];
  readonly problems: readonly Failure[];
}

/** The same content keeps its version; a changed rule set, record type or report must say so, all others count on. */
export async function versionResources(
  { store }: EngineContext,
  read: readonly ReadResource[],
): Promise<VersionedResources> {
  const resources: Omit<StoredResource, 'deployedAt'>[] = [];
  const described: Deployment['resources'][number][] = [];
  const problems: Failure[] = [];
  for (const { file, ...resource } of read) {
    const { kind, id, digest } = resource;
    const before = await store.resources(kind, id);
    // What states no version is put back by deploying it again, as a process is.
    const among = resource.version === undefined ? before.slice(-1) : before;
    const same = among.find((one) => one.digest === digest);
    const version = resource.version ?? same?.version ?? String(before.length + 1);
    const taken = before.some((one) => one.version === version && one.digest !== digest);
    if (taken && kind !== 'form') problems.push(versionTaken(resource, version, file));
    if (!same) resources.push({ ...resource, version });
    described.push({ kind, id, version, file });
  }
  return { resources, described, problems };
}

async function openAll(
  { context, definitions, startTimers, messages, announce }: DeployParts,
  deployed: readonly StoredDefinition[],
): Promise<void> {
  for (const { processId } of deployed) {
    await startTimers.change(processId, () => openStarts(context, definitions, processId));
  }
  announce(await startTimers.references());
  const ours = new Set(deployed.map(({ processId }) => processId));
  const open = await context.store.startSubscriptions();
  const byMessage = open.some(
    ({ processId, trigger }) => trigger.kind === 'message' && ours.has(processId),
  );
  if (byMessage) await messages.sweep();
}

const versionTaken = (
  { kind, id }: Pick<StoredResource, 'kind' | 'id'>,
  version: string,
  file: string,
): Failure => ({
  code: VERSION_TAKEN[kind] ?? 'RULE_SET_VERSION_TAKEN',
  message: `Expected ${kind.replace('-', ' ')} "${id}" to change with a new version, but version "${version}" is deployed already with other content.`,
  file,
  mend: 'Give what has changed a new version.',
});

const VERSION_TAKEN: Readonly<Partial<Record<StoredResource['kind'], string>>> = {
  'record-type': 'RECORD_TYPE_VERSION_TAKEN',
  report: 'REPORT_VERSION_TAKEN',
};
