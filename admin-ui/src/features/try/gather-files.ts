import { getDefinition } from '../../api/get-definition.ts';
import { getRuleSet } from '../../api/get-rule-set.ts';
import { listRuleResources } from '../../api/list-rule-resources.ts';
import { readElements } from '../../modeler/read-elements.ts';

interface File {
  readonly name: string;
  readonly content: string;
}

/** As deep as calls are followed: as many files as a company has processes. */
const MOST = 200;

/**
 * The process with everything it runs on: the newest of what it calls, of their rule sets, and the
 * calendars and tables of these. What is not deployed is left out, and fails where it is reached.
 */
export async function gatherFiles(processId: string, xml: string): Promise<readonly File[]> {
  const files = new Map<string, string>([[`${processId}.bpmn`, xml]]);
  const sets = new Set<string>();
  const seen = new Set([processId]);
  const open = [xml];
  for (let file = open.pop(); file !== undefined && seen.size < MOST; file = open.pop()) {
    const elements = readElements(file);
    for (const { id, type } of elements) if (type === 'process') seen.add(id);
    for (const { ruleSetId } of elements) if (ruleSetId !== undefined) sets.add(ruleSetId);
    const called = elements.flatMap(({ calls }) =>
      isName(calls) && !seen.has(calls) ? [calls] : [],
    );
    for (const id of new Set(called)) {
      seen.add(id);
      const found = await orNothing(getDefinition(id, 'newest'));
      if (found === undefined || [...files.values()].includes(found.xml)) continue;
      files.set(`${id}.bpmn`, found.xml);
      open.push(found.xml);
    }
  }
  const rules = await Promise.all([...sets].filter(isName).map(ruleFile));
  const resources = (await listRuleResources()).items.map(({ kind, id, json }) => ({
    ...{ name: `${kind}-${id}.json`, content: json },
  }));
  const processes = [...files].map(([name, content]) => ({ name, content }));
  return [...processes, ...rules.flatMap((one) => one ?? []), ...resources];
}

/** No expression that gives a name while it runs. */
const isName = (id: string | undefined): id is string => id !== undefined && !id.startsWith('=');

async function ruleFile(id: string): Promise<File | undefined> {
  const set = await orNothing(getRuleSet(id, 'newest'));
  return set === undefined ? undefined : { name: `${id}.json`, content: JSON.stringify(set) };
}

const orNothing = <T>(answer: Promise<T>): Promise<T | undefined> => answer.catch(() => undefined);
