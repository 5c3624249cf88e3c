import type { Draft } from '../../api/get-draft.ts';
import { memberOf } from '../../modeler/known/known-variable.ts';
import { knownVariables, type Surroundings } from '../../modeler/known/known-variables.ts';
import { readElements } from '../../modeler/read-elements.ts';
import { askDeployed } from './ask-deployed.ts';
import { parsedJson } from './parsed-json.ts';

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
  const [formsOf, setsOf, calledOf] = await Promise.all([
    each(forms, (id) => inDraft(id) ?? askDeployed('form', id)),
    each(sets, (id) => inDraft(id) ?? askDeployed('ruleSet', id)),
    each(calls, (id) => askDeployed('process', id)),
  ]);
  return {
    // What the server holds under these names is of their kind.
    forms: formsOf as Surroundings['forms'],
    ruleSets: setsOf,
    called: calledOf as Surroundings['called'],
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
