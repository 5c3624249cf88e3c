import { getDefinition } from '../../api/get-definition.ts';
import { getRuleSet } from '../../api/get-rule-set.ts';
import { listRuleResources } from '../../api/list-rule-resources.ts';
import { memberOf } from '../../modeler/known/known-variable.ts';
import { readElements } from '../../modeler/read-elements.ts';
import { parsedJson } from '../designer/parsed-json.ts';

/** One file that is deployed for a trial. */
export interface TrialFile {
  readonly name: string;
  readonly content: string;
}

/** As deep as calls are followed: as many files as a company has processes. */
const MOST = 200;

/**
 * The process with everything it runs on: the newest of what it calls, of their rule sets, and the
 * calendars and tables of these. What is not deployed is left out, and fails where it is reached.
 */
export async function gatherFiles(
  processId: string,
  xml: string,
  own: readonly TrialFile[] = [],
): Promise<readonly TrialFile[]> {
  const drawn = own.filter(({ name, content }) => name.endsWith('.bpmn') && content !== xml);
  const first = [{ name: `${processId}.bpmn`, content: xml }, ...drawn];
  const processes = await withCalled(first);
  const brought = own.filter(({ name }) => !name.endsWith('.bpmn'));
  const ownSets = new Set(brought.map(({ content }) => memberOf(parsedJson(content), 'id')));
  const used = processes.flatMap(({ content }) => readElements(content));
  const sets = new Set(used.flatMap(({ ruleSetId }) => (isName(ruleSetId) ? [ruleSetId] : [])));
  const rules = await Promise.all([...sets].filter((id) => !ownSets.has(id)).map(ruleFile));
  const resources = (await listRuleResources()).items.map(({ kind, id, json }) => ({
    ...{ name: `${kind}-${id}.json`, content: json },
  }));
  return [...processes, ...brought, ...rules.flatMap((one) => one ?? []), ...resources];
}

/** With the newest of all that they call, each file once. */
async function withCalled(first: readonly TrialFile[]): Promise<readonly TrialFile[]> {
  const files = [...first];
  const seen = new Set<string>();
  // The list grows while it is gone through.
  for (const { content } of files) {
    const elements = readElements(content);
    for (const { id, type } of elements) if (type === 'process') seen.add(id);
    const called = elements.flatMap(({ calls }) =>
      isName(calls) && !seen.has(calls) ? [calls] : [],
    );
    for (const id of new Set(called)) {
      if (seen.size >= MOST || drawnIn(files, id)) continue;
      seen.add(id);
      const found = await orNothing(getDefinition(id, 'newest'));
      if (found === undefined || files.some((file) => file.content === found.xml)) continue;
      files.push({ name: `${id}.bpmn`, content: found.xml });
    }
  }
  return files;
}

const drawnIn = (files: readonly TrialFile[], processId: string): boolean =>
  files.some(({ content }) =>
    readElements(content).some(({ id, type }) => type === 'process' && id === processId),
  );

/** No expression that gives a name while it runs. */
const isName = (id: string | undefined): id is string => id !== undefined && !id.startsWith('=');

async function ruleFile(id: string): Promise<TrialFile | undefined> {
  const set = await orNothing(getRuleSet(id, 'newest'));
  return set === undefined ? undefined : { name: `${id}.json`, content: JSON.stringify(set) };
}

export const orNothing = <T>(answer: Promise<T>): Promise<T | undefined> =>
  answer.catch(() => undefined);
