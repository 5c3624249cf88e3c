import type { FormComponent, FormSchema } from '../../parts/form/form-schema.ts';
import {
  memberOf,
  mergeVariables,
  variableOfPath,
  variablesOfSchema,
  variablesOfValue,
  type KnownVariable,
} from './known-variable.ts';
import { nodesIn } from '../nodes-in.ts';

/** What a process is drawn among, as far as it could be read. */
export interface Surroundings {
  readonly forms: Readonly<Record<string, FormSchema>>;
  /** By their id, as deployed. */
  readonly ruleSets: Readonly<Record<string, unknown>>;
  /** BPMN of the processes that are called, by id. */
  readonly called: Readonly<Record<string, string>>;
  /** Scenarios, read. */
  readonly scenarios: readonly unknown[];
}

/**
 * All variables that something in the process is seen to write, in the order of the file. What
 * workers and messages bring without a mapping is known where a scenario tells it.
 */
export function knownVariables(
  xml: string,
  around: Surroundings,
  seen: ReadonlySet<string> = new Set(),
): readonly KnownVariable[] {
  const written = nodesIn(xml).flatMap((node) => writtenBy(node, around, seen));
  return mergeVariables([...written, ...around.scenarios.flatMap(ofScenario)]);
}

/** What one element of the file, an extension for the most part, writes. */
export const writtenBy = (...[node, ...rest]: Parameters<Writer>): readonly KnownVariable[] =>
  WRITERS[node.localName]?.(node, ...rest) ?? [];

type Writer = (
  node: Element,
  around: Surroundings,
  seen: ReadonlySet<string>,
) => readonly (KnownVariable | undefined)[];

const attribute =
  (name: string): Writer =>
  (node) => [variableOfPath(node.getAttribute(name) ?? '', placeOf(node))];

/** By the local name of the element that says what is written. */
const WRITERS: Readonly<
  Record<string, (...given: Parameters<Writer>) => readonly KnownVariable[]>
> = Object.fromEntries(
  Object.entries({
    input: attribute('target'),
    output: attribute('target'),
    script: attribute('resultVariable'),
    dataObjectReference: attribute('name'),
    loopCharacteristics: (node, ...rest) => [
      ...attribute('inputElement')(node, ...rest),
      ...attribute('outputCollection')(node, ...rest),
    ],
    calledDecision: (node, { ruleSets }) => [decided(node, ruleSets)],
    formDefinition: (node, { forms }) => {
      const form = forms[node.getAttribute('formId') ?? ''];
      return form === undefined ? [] : variablesOfForm(form, placeOf(node));
    },
    calledElement: (node, around, seen) => {
      const id = node.getAttribute('processId') ?? '';
      const xml = around.called[id];
      const all = node.getAttribute('propagateAllChildVariables') !== 'false';
      if (xml === undefined || !all || seen.has(id)) return [];
      return knownVariables(xml, { ...around, scenarios: [] }, new Set([...seen, id]));
    },
  } satisfies Record<string, Writer>).map(([name, write]) => [
    name,
    (...given) => write(...given).filter((one) => one !== undefined),
  ]),
);

function decided(node: Element, sets: Surroundings['ruleSets']): KnownVariable | undefined {
  const result = variableOfPath(node.getAttribute('resultVariable') ?? '', placeOf(node));
  const entries = variablesOfSchema(
    memberOf(sets[node.getAttribute('decisionId') ?? ''], 'outputs'),
  );
  return result && entries.length > 0 ? { ...result, entries } : result;
}

/** What is filled in: by the keys of fields, within lists as members. */
function variablesOfForm(
  { components }: Pick<FormSchema, 'components'>,
  info?: string,
): readonly KnownVariable[] {
  const found = components.flatMap((component): readonly KnownVariable[] => {
    const { key, type, components: inner } = component;
    const own = key === undefined ? undefined : variableOfPath(key, info);
    const within = inner ? variablesOfForm({ components: inner }, info) : [];
    const path = pathOf(component);
    if (type !== 'dynamiclist' || path === undefined) return [...(own ? [own] : []), ...within];
    const list = variableOfPath(path, info);
    return list ? [{ ...list, entries: within }] : [];
  });
  return mergeVariables(found);
}

function pathOf(component: FormComponent): string | undefined {
  const { path } = component;
  return typeof path === 'string' && path !== '' ? path : undefined;
}

/** The name of the element that the extension stands in, or its id. */
function placeOf(node: Element): string | undefined {
  const element = node.closest('[id][name]') ?? node.closest('[id]');
  return element?.getAttribute('name') ?? element?.id;
}

/** What is given at the start, by workers, by people and by messages. */
function ofScenario(scenario: unknown): readonly KnownVariable[] {
  const start = memberOf(scenario, 'start');
  const steps = memberOf(scenario, 'steps');
  const outcomes = [memberOf(scenario, 'workers'), memberOf(scenario, 'staff')].flatMap((one) =>
    typeof one === 'object' && one !== null
      ? (Object.values(one) as readonly unknown[]).flat()
      : [],
  );
  const given = [
    memberOf(start, 'variables'),
    ...outcomes.map((one) => memberOf(one, 'complete')),
    ...(Array.isArray(steps) ? (steps as readonly unknown[]) : []).flatMap((step) => [
      ...['variables', 'setVariables'].map((name) => memberOf(step, name)),
      ...['publish', 'signal'].map((name) => memberOf(memberOf(step, name), 'variables')),
    ]),
  ];
  return given.flatMap((values) => variablesOfValue(values));
}
