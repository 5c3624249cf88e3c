import type { Draft } from '../../api/get-draft.ts';
import { getDefinition } from '../../api/get-definition.ts';
import { getForm } from '../../api/get-form.ts';
import { getRuleSet } from '../../api/get-rule-set.ts';
import { listDefinitions } from '../../api/list-definitions.ts';
import { listForms } from '../../api/list-forms.ts';
import { listRuleSets } from '../../api/list-rule-sets.ts';
import { memberOf } from '../../modeler/known/known-variable.ts';
import { knownVariables, type Surroundings } from '../../modeler/known/known-variables.ts';
import { readElements } from '../../modeler/read-elements.ts';
import { parsedJson } from './parsed-json.ts';

type Answer = Promise<unknown>;

/** What was asked of the server once in this page: it changes while nobody draws. */
const asked = new Map<string, Answer>();

/** What the process is drawn among: forms, rule sets and scenarios of the draft before those deployed. */
export async function gatherSurroundings(
  xml: string,
  draft: Readonly<Record<'files' | 'scenarios', readonly { readonly content: string }[]>>,
): Promise<Surroundings> {
  const elements = readElements(xml);
  const [forms, sets, calls] = [
    namesOf(elements.map(({ formId }) => formId)),
    namesOf(elements.map(({ ruleSetId }) => ruleSetId)),
    namesOf(elements.map(({ calls }) => calls)),
  ];
  const own = draft.files.map(({ content }) => parsedJson(content));
  const inDraft = (id: string): unknown => own.find((one) => memberOf(one, 'id') === id);
  /** What is deployed alone is asked for: a draft may name what is still to be made. */
  const deployed = async (lists: Lists, id: string, ask: () => Answer): Promise<unknown> =>
    (await namesIn(lists)).has(id) ? once(`${lists} ${id}`, ask) : undefined;
  return {
    // What the server holds under these names is of their kind.
    forms: (await each(
      forms,
      (id) => inDraft(id) ?? deployed('forms', id, () => getForm(id)),
    )) as Surroundings['forms'],
    ruleSets: await each(
      sets,
      (id) => inDraft(id) ?? deployed('rules', id, () => getRuleSet(id, 'newest')),
    ),
    called: (await each(calls, (id) =>
      deployed('processes', id, async () => (await getDefinition(id, 'newest')).xml),
    )) as Surroundings['called'],
    scenarios: draft.scenarios.map(({ content }) => parsedJson(content)),
  };
}

const LISTS = {
  forms: async () => (await listForms()).items.map(({ id }) => id),
  rules: async () => (await listRuleSets()).items.map(({ id }) => id),
  processes: async () => (await listDefinitions()).items.map(({ processId }) => processId),
} as const;
type Lists = keyof typeof LISTS;

async function namesIn(list: Lists): Promise<ReadonlySet<string>> {
  // Ids, as the line above gives them; none where the server is away.
  return new Set((await once(list, LISTS[list])) as readonly string[] | undefined);
}

/** Names of all variables of the draft's processes. */
export async function namesInDraft(draft: Draft): Promise<ReadonlySet<string>> {
  const drawings = draft.files.filter(({ kind }) => kind === 'definition');
  const known = await Promise.all(
    drawings.map(async ({ content }) =>
      knownVariables(content, await gatherSurroundings(content, draft)),
    ),
  );
  return new Set(known.flat().map(({ name }) => name));
}

/** No expressions, which give a name while the process runs. */
const namesOf = (names: readonly (string | undefined)[]): readonly string[] =>
  [
    ...new Set(names.filter((name) => name !== undefined && !name.startsWith('='))),
  ] as readonly string[];

async function each(
  ids: readonly string[],
  find: (id: string) => unknown,
): Promise<Record<string, unknown>> {
  const found = await Promise.all(ids.map(async (id) => [id, await find(id)] as const));
  return Object.fromEntries(found.filter(([, one]) => one !== undefined));
}

/** Undefined where there is none, or the server is away. */
function once(key: string, ask: () => Answer): Answer {
  const before = asked.get(key);
  if (before !== undefined) return before;
  const answer = ask().catch(() => {
    asked.delete(key);
    return undefined;
  });
  asked.set(key, answer);
  return answer;
}
