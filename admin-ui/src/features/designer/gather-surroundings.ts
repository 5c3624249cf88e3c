import type { Draft } from '../../api/get-draft.ts';
import { getDefinition } from '../../api/get-definition.ts';
import { getForm } from '../../api/get-form.ts';
import { getRuleSet } from '../../api/get-rule-set.ts';
import { memberOf } from '../../modeler/known/known-variable.ts';
import { knownVariables, type Surroundings } from '../../modeler/known/known-variables.ts';
import { readElements } from '../../modeler/read-elements.ts';
import { parsedJson } from './parsed-json.ts';

type Answer = Promise<unknown>;

/** What was asked of the server once in this page: it changes while nobody draws. */
const asked = new Map<string, Answer>();

/** What the process is drawn among: forms, rule sets and scenarios of the draft before those deployed. */
export async function gatherSurroundings(xml: string, draft: Draft): Promise<Surroundings> {
  const elements = readElements(xml);
  const [forms, sets, calls] = [
    namesOf(elements.map(({ formId }) => formId)),
    namesOf(elements.map(({ ruleSetId }) => ruleSetId)),
    namesOf(elements.map(({ calls }) => calls)),
  ];
  const own = draft.files.map(({ content }) => parsedJson(content));
  const inDraft = (id: string): unknown => own.find((one) => memberOf(one, 'id') === id);
  return {
    // What the server holds under these names is of their kind.
    forms: (await each(
      forms,
      (id) => inDraft(id) ?? once(`form ${id}`, () => getForm(id)),
    )) as Surroundings['forms'],
    ruleOutputs: await each(sets, async (id) => {
      const set = inDraft(id) ?? (await once(`rules ${id}`, () => getRuleSet(id, 'newest')));
      return memberOf(set, 'outputs');
    }),
    called: (await each(calls, (id) =>
      once(`process ${id}`, async () => (await getDefinition(id, 'newest')).xml),
    )) as Surroundings['called'],
    scenarios: draft.scenarios.map(({ content }) => parsedJson(content)),
  };
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
