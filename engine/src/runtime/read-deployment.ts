import type { Failure } from '../errors/failure.ts';
import type { Hash } from '../history/index.ts';
import type { ProcessModel } from '../model/index.ts';
import type { StoredResource, TakeTurns } from '../ports/index.ts';
import type { RuleResource } from '../rules/index.ts';
import type { DeploymentFile } from './engine-values.ts';
import { oncePerFile } from './once-per-file.ts';
import { parseFile } from './parse-file.ts';
import { readResource, type ReadHead } from './read-resource.ts';
import { readRuleResources } from './read-rule-resources.ts';
import { startSubscriptions, type OpeningTime } from './start-subscriptions.ts';

export interface ReadProcess {
  readonly model: ProcessModel;
  readonly file: string;
  readonly xml: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string;
}

/** A form without a version of its own gets one when it is deployed. */
export interface ReadResource extends Omit<StoredResource, 'version' | 'deployedAt'> {
  readonly version?: string;
  readonly file: string;
}

export interface ReadDeployment {
  readonly processes: readonly ReadProcess[];
  readonly resources: readonly ReadResource[];
  readonly problems: readonly Failure[];
  readonly warnings: readonly Failure[];
}

export interface ReadingContext extends OpeningTime {
  /** Calendars and tables deployed before, which rule sets may name. */
  readonly deployed: readonly RuleResource[];
  readonly hash: Hash;
  /** Between two files. */
  readonly turns?: TakeTurns;
}

/** Reads and checks every file; all problems of all files are found. */
export async function readDeployment(
  files: readonly DeploymentFile[],
  context: ReadingContext,
): Promise<ReadDeployment> {
  const { turns } = context;
  const fresh = files.flatMap(ruleResourcesOf);
  // Those that come with the files go before those deployed earlier.
  const reading = { ...context, deployed: [...context.deployed, ...fresh] };
  const read: ReadDeployment[] = [];
  for (const file of files) {
    await turns?.();
    read.push(await readFile(file, reading));
  }
  const processes = read.flatMap((one) => one.processes);
  const resources = read.flatMap((one) => one.resources);
  const problems = [...read.flatMap((one) => one.problems), ...duplicates(processes, resources)];
  if (files.length === 0) problems.push(empty('the deployment', 'it holds no file'));
  return { processes, resources, problems, warnings: read.flatMap((one) => one.warnings) };
}

const ruleResourcesOf = oncePerFile(({ content }) => readRuleResources([content]));

/** What a rule set may name is given each time; the same again gives the same. */
const resourceOf = oncePerFile((file) => {
  let last: { readonly available: readonly RuleResource[]; readonly head: ReadHead } | undefined;
  return (available: readonly RuleResource[]): ReadHead => {
    if (!last || !sameItems(last.available, available)) {
      last = { available, head: readResource(file, available) };
    }
    return last.head;
  };
});

const sameItems = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, index) => one === others[index]);

async function readFile(file: DeploymentFile, context: ReadingContext): Promise<ReadDeployment> {
  if (/^\uFEFF?\s*</.test(file.content)) return readProcesses(file, context);
  const resource = resourceOf(file)(context.deployed);
  if (!resource.ok) {
    const problems = resource.failure.map((failure) => ({ file: file.name, ...failure }));
    return { ...NOTHING, problems };
  }
  const digest = context.hash(file.content);
  const read = { ...resource.value, digest, json: file.content, file: file.name };
  return { ...NOTHING, resources: [read] };
}

const NOTHING: ReadDeployment = { processes: [], resources: [], problems: [], warnings: [] };

async function readProcesses(
  source: DeploymentFile,
  context: ReadingContext,
): Promise<ReadDeployment> {
  const { name: file, content: xml } = source;
  const parsed = await parseFile(source);
  const problems: Failure[] = [];
  const warnings: Failure[] = [];
  for (const { severity, ...failure } of parsed.problems) {
    (severity === 'error' ? problems : warnings).push(failure);
  }
  for (const model of parsed.processes) {
    const starts = startSubscriptions(model, 0, context);
    if (!starts.ok) problems.push(...starts.failure.map((failure) => ({ file, ...failure })));
  }
  if (problems.length === 0 && parsed.processes.length === 0) {
    problems.push(empty(`"${file}"`, 'it holds no executable process'));
  }
  const digest = context.hash(xml);
  const processes = parsed.processes.map((model) => ({ model, file, xml, digest }));
  return { ...NOTHING, processes, problems, warnings };
}

function duplicates(
  processes: readonly ReadProcess[],
  resources: readonly ReadResource[],
): readonly Failure[] {
  const all = [
    ...processes.map(({ model, file }) => ({ what: `process "${model.processId}"`, file })),
    // Versions of a rule set may come together, each with the date from which it counts.
    ...resources.map(({ kind, id, version, file }) => ({
      what: `${kind} "${id}"${version === undefined ? '' : ` of version "${version}"`}`,
      file,
    })),
  ];
  const first = new Map<string, string>();
  const failures: Failure[] = [];
  for (const { what, file } of all) {
    const before = first.get(what);
    if (before !== undefined) failures.push(duplicate(what, before, file));
    first.set(what, before ?? file);
  }
  return failures;
}

const duplicate = (what: string, first: string, second: string): Failure => ({
  code: 'DEPLOYMENT_DUPLICATE',
  message: `Expected ${what} once in a deployment, but "${first}" and "${second}" both define it.`,
  file: second,
  mend: 'Keep one of them, or give the other an id of its own.',
});

const empty = (what: string, because: string): Failure => ({
  code: 'DEPLOYMENT_EMPTY',
  message: `Expected ${what} to hold something to deploy, but ${because}.`,
  mend: 'Deploy a BPMN file with an executable process, or a rule set or form.',
});
