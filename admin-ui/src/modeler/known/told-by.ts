import { readsOf } from '@waybill/engine/expression';
import { askedByMembers, type AskedValue } from '../../parts/asked/asked-value.ts';
import { askedByReads } from './asked-by-reads.ts';
import { fieldsOfForm } from './fields-of-form.ts';
import { memberOf } from './known-variable.ts';
import type { Surroundings } from './known-variables.ts';
import { formIdOf, pathIn } from './reads-of-node.ts';

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
