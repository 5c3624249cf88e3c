import { readsOf, type Read } from '@waybill/engine/expression';
import { askedByMembers, type AskedValue } from '../../parts/asked/asked-value.ts';
import { askedByReads, covers } from './asked-by-reads.ts';
import { flowBefore, isPlainStart } from './flow-before.ts';
import { memberOf, type KnownVariable } from './known-variable.ts';
import { writtenBy, type Surroundings } from './known-variables.ts';
import { fieldsOfForm, filledInForm, shownInForm } from './fields-of-form.ts';

/**
 * The variables that a process reads before anything in it can have written them, so that whoever
 * starts it tells them: those of one value before lists and contexts. What they are is seen from
 * the forms that show them, the rules that they are given to, and what expressions do with them.
 */
export function askedAtStart(xml: string, around: Surroundings): readonly AskedValue[] {
  const nodes = [...new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('*')];
  const { isAtOnce } = flowBefore(nodes);
  const written = nodes.flatMap((node) =>
    pathsWrittenBy(node, around).map((path) => ({ path, atOnce: isAtOnce(node) })),
  );
  const missing = nodes.flatMap((node) => {
    const before = isAtOnce(node) ? written.filter(({ atOnce }) => atOnce) : written;
    return readsAt(node, around).filter(
      ({ path }) => !before.some((one) => covers(one.path, path)),
    );
  });
  const reads = [...missing, ...around.scenarios.flatMap(startedWith)];
  return askedByReads(reads, new Map(nodes.flatMap((node) => toldBy(node, around))));
}

/** What the forms and rule sets of a process say of its variables, where they agree. */
export function toldIn(xml: string, around: Surroundings): ReadonlyMap<string, AskedValue> {
  const nodes = [...new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('*')];
  const told = new Map<string, AskedValue>();
  const split = new Set<string>();
  for (const [path, asked] of nodes.flatMap((node) => toldBy(node, around))) {
    const before = told.get(path);
    if (before && before.titles?.zh !== asked.titles?.zh) split.add(path);
    told.set(path, before ? withChoices(before, asked.choices) : asked);
  }
  return new Map([...told].filter(([path]) => !split.has(path)));
}

const withChoices = (asked: AskedValue, more: AskedValue['choices']): AskedValue => ({
  ...asked,
  choices: [...new Set([...asked.choices, ...more])],
});

/** Everything in a file that is FEEL begins with `=`; forms read what they show. */
function readsAt(node: Element, around: Surroundings): readonly Read[] {
  return node.localName === 'output' && !isOfPlainStart(node) ? [] : readsOfNode(node, around);
}

/** What is read there, each thing of a loop by its place in the list. */
export function readsOfNode(node: Element, { forms }: Surroundings): readonly Read[] {
  const form = forms[formIdOf(node)];
  if (form !== undefined) return shownInForm(form).map(({ name }) => ({ path: name }));
  const attributes = [...node.attributes].map(({ value }) => value);
  const texts = node.children.length === 0 ? [...attributes, node.textContent] : attributes;
  const reads = texts.filter((text) => /^\s*=/.test(text)).flatMap((text) => readsOf(text));
  return loopsAround(node).reduce<readonly Read[]>(
    (all, { name, list }) =>
      all.map((read) =>
        covers(name, read.path) ? { ...read, path: list + read.path.slice(name.length) } : read,
      ),
    reads,
  );
}

/** Of activities that are done once for each thing in a list, the innermost first. */
function loopsAround(node: Element) {
  const found: { readonly name: string; readonly list: string }[] = [];
  for (let at = node.parentElement; at !== null; at = at.parentElement)
    for (const loop of at.querySelectorAll(':scope > multiInstanceLoopCharacteristics > * > *')) {
      const name = loop.getAttribute('inputElement') ?? '';
      const list = pathIn(loop.getAttribute('inputCollection') ?? '');
      if (name !== '' && /^[\w.]+$/.test(list)) found.push({ name, list: `${list}[]` });
    }
  return found;
}

/** Elsewhere an output reads what a worker, a person, a message or a called process has brought. */
function isOfPlainStart(mapping: Element): boolean {
  const element = mapping.closest('startEvent');
  return element !== null && isPlainStart(element);
}

/** Of what begins the process where nobody starts it by hand. */
function isOfOtherStart(mapping: Element): boolean {
  const element = mapping.closest('startEvent');
  return element?.parentElement?.localName === 'process' && !isPlainStart(element);
}

const formIdOf = (node: Element): string =>
  node.localName === 'formDefinition' ? (node.getAttribute('formId') ?? '') : '';

/** By events of errors and escalations. */
const CODE_VARIABLES: ReadonlySet<string> = new Set([
  'errorCodeVariable',
  'escalationCodeVariable',
]);

/** As deep as forms say; what decisions, calls and mappings write is written as a whole. */
function pathsWrittenBy(node: Element, around: Surroundings): readonly string[] {
  const { localName } = node;
  const attribute = (name: string): string => node.getAttribute(name) ?? '';
  if (localName === 'property')
    return CODE_VARIABLES.has(attribute('name')) ? [attribute('value')] : [];
  if (localName === 'input' || localName === 'output')
    return isOfOtherStart(node) || changesItself(node, attribute('source'), attribute('target'))
      ? []
      : [attribute('target')];
  const form = around.forms[formIdOf(node)];
  if (form === undefined) return writtenBy(node, around, new Set()).map(({ name }) => name);
  const forms = { ...around.forms, [formIdOf(node)]: filledInForm(form) };
  return writtenBy(node, { ...around, forms }, new Set()).flatMap(leavesOf);
}

/** `order` made of `order` was there before; but what a message brings is named as it is kept. */
function changesItself(node: Element, source: string, target: string): boolean {
  if (node.localName === 'output' && !isOfPlainStart(node) && pathIn(source) === target)
    return false;
  return readsOf(source).some(({ path }) => covers(target, path) || covers(path, target));
}

export const pathIn = (source: string): string => source.replace(/^\s*=\s*/, '').trim();

const leavesOf = ({ name, entries = [] }: KnownVariable): readonly string[] =>
  entries.length === 0 ? [name] : entries.flatMap(leavesOf).map((inner) => `${name}.${inner}`);

type Told = readonly (readonly [string, AskedValue])[];

/** By fields of forms and inputs of rule sets: under their names, or those of what they are given. */
export function toldBy(node: Element, { forms, ruleSets }: Surroundings): Told {
  const form = forms[formIdOf(node)];
  const set = ruleSets[node.getAttribute('decisionId') ?? ''];
  const own = form ? fieldsOfForm(form) : askedByMembers(memberOf(set, 'inputs'));
  const given = [...(node.parentElement?.getElementsByTagName('*') ?? [])].flatMap(
    (mapping): Told => {
      const target = mapping.getAttribute('target');
      const told = own.find(({ name }) => name === target);
      if (mapping.localName !== 'input' || told === undefined) return [];
      return renamed(told, mapping.getAttribute('source') ?? '');
    },
  );
  return form ? [...own.map((one) => [one.name, one] as const), ...given] : given;
}

/** What is made of one variable alone, and is of its kind, is called as it. */
function renamed(told: AskedValue, source: string): Told {
  const [read, ...others] = readsOf(source).filter(({ path: at }) => !at.includes('[]'));
  if (read === undefined || others.some(({ path }) => path !== read.path)) return [];
  const { path: name } = read;
  if (pathIn(source) === name) return [[name, { ...told, name }]];
  const [used] = askedByReads([read], new Map());
  if (used === undefined) return [];
  return used.kind === told.kind ? [[name, { ...used, ...told, name }]] : [];
}

/** What scenarios of a draft begin with. */
function startedWith(scenario: unknown): readonly Read[] {
  const given = memberOf(memberOf(scenario, 'start'), 'variables');
  return typeof given !== 'object' || given === null
    ? []
    : Object.entries(given).map(([path, value]) => ({ path, as: useOf(value) }));
}

function useOf(value: unknown): NonNullable<Read['as']> {
  if (typeof value === 'boolean') return 'yes-no';
  if (typeof value === 'object' && value !== null) return 'list';
  return typeof value === 'number' ? 'number' : 'text';
}
