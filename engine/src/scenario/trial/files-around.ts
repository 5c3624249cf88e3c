import type { DraftContent } from '../../drafts/index.ts';
import type { StoredDefinition } from '../../ports/index.ts';
import type { Engine } from '../../runtime/engine-api.ts';
import type { DeploymentFile } from '../../runtime/engine-values.ts';
import { parseJson } from '../../runtime/parse-json.ts';
import { calledBy } from '../called-by.ts';
import { readModels } from '../read-models.ts';

/** What rule sets and records need beside the draft. */
const KINDS = ['calendar', 'table', 'rule-set', 'record-type'] as const;

/**
 * The deployed files that a draft would run among: the processes that it or a scenario names, those
 * that these call, and what rule sets and records rest on; nothing that the draft itself replaces.
 */
export async function filesAround(
  engine: Pick<Engine, 'definitions' | 'resources'>,
  { files }: Pick<DraftContent, 'files'>,
  named: readonly string[],
): Promise<readonly DeploymentFile[]> {
  const own = await readModels(files);
  const ids = new Set(own.map(({ processId }) => processId));
  const wanted = [...named, ...own.flatMap(calledBy)].filter((id) => !ids.has(id));
  const definitions = await engine.definitions();
  const replaced = definitions.filter(({ processId }) => ids.has(processId));
  const usable = without(definitions, new Set(replaced.map(({ digest }) => digest)));
  return [...(await processFiles(usable, wanted)), ...(await resourceFiles(engine, files))];
}

const without = (
  definitions: readonly StoredDefinition[],
  digests: ReadonlySet<string>,
): readonly StoredDefinition[] => definitions.filter(({ digest }) => !digests.has(digest));

/** With the files of all that they call, each file once. */
async function processFiles(
  definitions: readonly StoredDefinition[],
  wanted: readonly string[],
): Promise<readonly DeploymentFile[]> {
  const byId = new Map(definitions.map((one) => [one.processId, one]));
  const found = new Map<string, DeploymentFile>();
  const left = [...wanted];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    const definition = byId.get(id);
    if (!definition || found.has(definition.digest)) continue;
    const { digest, xml } = definition;
    const file = { name: `deployed-${digest.slice(0, 12)}.bpmn`, content: xml };
    found.set(digest, file);
    left.push(...(await readModels([file])).flatMap(calledBy));
  }
  return [...found.values()];
}

async function resourceFiles(
  { resources }: Pick<Engine, 'resources'>,
  draft: DraftContent['files'],
): Promise<readonly DeploymentFile[]> {
  const own = new Set(draft.map(({ content }) => versionIn(content)));
  const all = (await Promise.all(KINDS.map((kind) => resources(kind)))).flat();
  return all
    .filter(({ id, version }) => !own.has(`${id} ${version}`))
    .map(({ kind, id, version, json }) => ({
      name: `deployed-${kind}-${id}-${version}.json`,
      content: json,
    }));
}

/** Id and version of a rule set that the draft brings. */
function versionIn(content: string): string | undefined {
  const json = parseJson(content);
  if (typeof json !== 'object' || json === null) return undefined;
  const members = new Map<string, unknown>(Object.entries(json));
  const [id, version] = [members.get('id'), members.get('version')];
  return typeof id === 'string' && typeof version === 'string' ? `${id} ${version}` : undefined;
}
