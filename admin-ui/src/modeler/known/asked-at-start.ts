import { readsOf, type Read } from '@waybill/engine/expression';
import type { AskedValue } from '../../parts/asked/asked-value.ts';
import { askedByReads, covers } from './asked-by-reads.ts';
import { flowBefore, isPlainStart } from './flow-before.ts';
import { memberOf, type KnownVariable } from './known-variable.ts';
import { writtenBy, type Surroundings } from './known-variables.ts';
import { filledInForm } from './fields-of-form.ts';
import { namedByProcess } from './named-in.ts';
import { pathIn } from './path-in.ts';
import { formIdOf, readsOfNode } from './reads-of-node.ts';
import { toldBy } from './told-by.ts';
import { nodesIn } from '../nodes-in.ts';

/**
 * The variables that a process reads before anything in it can have written them, so that whoever
 * starts it tells them: those of one value before lists and contexts. What they are is seen from
 * the forms that show them, the rules that they are given to, and what expressions do with them.
 */
export function askedAtStart(xml: string, around: Surroundings): readonly AskedValue[] {
  const nodes = nodesIn(xml);
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
  const told = new Map(nodes.flatMap((node) => toldBy(node, around)));
  return namedByProcess(nodes, askedByReads(reads, told));
}

function readsAt(node: Element, around: Surroundings): readonly Read[] {
  return node.localName === 'output' && !isOfPlainStart(node) ? [] : readsOfNode(node, around);
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

const leavesOf = ({ name, entries = [] }: KnownVariable): readonly string[] =>
  entries.length === 0 ? [name] : entries.flatMap(leavesOf).map((inner) => `${name}.${inner}`);

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
