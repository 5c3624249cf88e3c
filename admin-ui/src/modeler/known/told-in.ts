import type { Copy } from '@waybill/engine/expression';
import type { Told } from '../../parts/asked/asked-by-value.ts';
import { nodesIn } from '../nodes-in.ts';
import { agreed } from './agreed.ts';
import { covers } from './asked-by-reads.ts';
import {
  calledBy,
  extensionsOf,
  inputsOf,
  isExtended,
  leavesAll,
  outputsOf,
  targetOf,
} from './extensions-of.ts';
import { handedOn, OF_RECORDS, within } from './handed-on.ts';
import { shownOfForm } from './fields-of-form.ts';
import type { Surroundings } from './known-variables.ts';
import { madeBy } from './made-by.ts';
import { namedIn, usuallyNamed, withUsualLabels } from './named-in.ts';
import { toldBy } from './told-by.ts';
import { toldOfElement, type ToldValues } from './told-of-element.ts';

/** What is told of values by others than the process. */
export interface Elsewhere {
  /** Of the variables of processes that are called, by their id. */
  readonly called: Readonly<Record<string, Told>>;
  /** Of records, by their type and what is in them, such as `customer.values.name`. */
  readonly records: Told;
  /** Of orders as they are received. */
  readonly orders: Told;
  /** By a process that calls this one. */
  readonly caller?: Told;
}

/**
 * What people call the variables of a process: by the forms and rule sets that are given them or
 * give them, by the processes that it calls, and else as the variables that they were made of. What the
 * process itself says goes before; what nobody tells of is called as the trade does, or as what makes it.
 */
export function toldIn(xml: string, around: Surroundings, elsewhere: Elsewhere): Told {
  const { called, records, orders, caller = NOTHING } = elsewhere;
  const nodes = nodesIn(xml);
  const elements = nodes.filter(isExtended);
  const inForms = agreed(nodes.flatMap((node) => toldBy(node, around)));
  const somewhere: Told = (path) => inForms.get(path);
  const read = { ...around, forms: shown(around.forms) };
  const told = agreed([
    ...nodes.flatMap((node) => toldBy(node, read)),
    ...elements.flatMap((element) => ownOf(element, around)),
  ]);
  const copies = byHead(elements.flatMap((element) => handedOnAll(element, around)));
  const inCalled = new Map(elements.map((element) => [element.id, called[calledBy(element)]]));
  const givenBack = elements.filter(leavesAll).flatMap(({ id }) => inCalled.get(id) ?? []);
  const maker = madeBy(elements);
  const named = namedIn(nodes);
  const fromElsewhere = (path: string, seek: Told): ReturnType<Told> => {
    for (const { to, from } of copies.get(headOf(path)) ?? []) {
      const one = covers(to, path) ? seek(from + path.slice(to.length)) : undefined;
      if (one?.titles) return one;
    }
    const [, element = '', local = ''] = /^([^/]*)\/(.*)$/.exec(path) ?? [];
    if (element === OF_RECORDS) return records(local);
    if (local !== '') return inCalled.get(element)?.(local);
    return firstOf([...givenBack, records, orders, caller, somewhere, usuallyNamed, maker], path);
  };
  return remembered((path, seek) => {
    const own = told.get(path);
    const other = own?.titles ? undefined : fromElsewhere(path, seek);
    // What tells what a value may be need not say what it is called.
    const titles = named.get(path) ?? own?.titles ?? other?.titles;
    return withUsualLabels({
      ...UNASKED,
      name: path,
      ...(own ?? other),
      ...(titles && { titles }),
    });
  });
}

const UNASKED = { kind: 'any', choices: [], labels: {} } as const;

const NOTHING: Told = () => undefined;

/** What a process tells of the variables that it gives to one that it calls. */
export function toldToCalled(xml: string, told: Told, processId: string): Told {
  const calls = nodesIn(xml)
    .filter((node) => isExtended(node) && calledBy(node) === processId)
    .map(
      (element): Told =>
        (path) =>
          told(within(element, path)),
    );
  return (path) => firstOf(calls, path);
}

/** With what is handed on where nothing says what is: all that the element has made. */
function handedOnAll(element: Element, around: Surroundings): readonly Copy[] {
  const copies = handedOn(element);
  if (outputsOf(element).length > 0) return copies;
  const made = [
    ...ownOf(element, around).map(([path]) => path),
    ...copies.flatMap(({ to }) => (to.startsWith(within(element, '')) ? [to] : [])),
  ];
  const given = new Set(inputsOf(element).map((input) => within(element, targetOf(input))));
  const heads = [...new Set(made.map(headOf))].filter((head) => !given.has(head));
  return [
    ...copies,
    ...heads.map((head) => ({ to: head.slice(element.id.length + 1), from: head })),
  ];
}

/** Forms without what is filled in: elsewhere a field of that name may be another thing. */
const shown = (forms: Surroundings['forms']): Surroundings['forms'] =>
  Object.fromEntries(Object.entries(forms).map(([id, form]) => [id, shownOfForm(form)]));

const ownOf = (element: Element, around: Surroundings): ToldValues =>
  extensionsOf(element).flatMap((extensions) =>
    toldOfElement(extensions, around).map(
      ([path, asked]) => [within(element, path), asked] as const,
    ),
  );

/** `order` of `order.lines[].unit`, `task/form` of `task/form.field`. */
const headOf = (path: string): string => /^[^.[]*/.exec(path)?.[0] ?? '';

function byHead(copies: readonly Copy[]): ReadonlyMap<string, readonly Copy[]> {
  const grouped = new Map<string, Copy[]>();
  for (const copy of copies) {
    const head = headOf(copy.to);
    grouped.set(head, [...(grouped.get(head) ?? []), copy]);
  }
  return grouped;
}

const firstOf = (ways: readonly Told[], path: string): ReturnType<Told> => {
  for (const told of ways) {
    const one = told(path);
    if (one?.titles) return one;
  }
  return undefined;
};

/** Each path is sought once; one that leads back to itself tells nothing. */
function remembered(tell: (path: string, seek: Told) => ReturnType<Told>): Told {
  const known = new Map<string, ReturnType<Told>>();
  const seek: Told = (path) => {
    if (known.has(path) || path.length > LONGEST) return known.get(path);
    known.set(path, undefined);
    const found = tell(path, seek);
    known.set(path, found);
    return found;
  };
  return seek;
}

/** A variable that is made of a part of itself grows at every turn. */
const LONGEST = 200;
