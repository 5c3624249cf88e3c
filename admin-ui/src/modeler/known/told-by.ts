import { readsOf } from '@waybill/engine/expression';
import { askedByMembers, type AskedValue } from '../../parts/asked/asked-value.ts';
import { askedByReads } from './asked-by-reads.ts';
import { fieldsOfForm } from './fields-of-form.ts';
import { memberOf } from './known-variable.ts';
import type { Surroundings } from './known-variables.ts';
import { pathIn } from './path-in.ts';
import { formIdOf } from './reads-of-node.ts';
import type { ToldValues } from './told-of-element.ts';

/** By fields of forms and inputs of rule sets: under their names, or those of what they are given. */
export function toldBy(node: Element, { forms, ruleSets }: Surroundings): ToldValues {
  const form = forms[formIdOf(node)];
  const set = ruleSets[node.getAttribute('decisionId') ?? ''];
  const own = form ? fieldsOfForm(form) : askedByMembers(memberOf(set, 'inputs'));
  if (own.length === 0) return [];
  const given = [...(node.parentElement?.getElementsByTagName('*') ?? [])].flatMap(
    (mapping): ToldValues => {
      const target = mapping.getAttribute('target');
      const told = own.find(({ name }) => name === target);
      if (mapping.localName !== 'input' || told === undefined) return [];
      return renamed(told, mapping.getAttribute('source') ?? '');
    },
  );
  return form ? [...own.map((one) => [one.name, one] as const), ...given] : given;
}

/** What is made of one variable alone, and is of its kind, is called as it. */
function renamed(told: AskedValue, source: string): ToldValues {
  const [read, ...others] = readsOf(source).filter(({ path: at }) => !at.includes('[]'));
  if (read === undefined || others.some(({ path }) => path !== read.path)) return [];
  const { path: name } = read;
  if (pathIn(source) === name) return [[name, { ...told, name }]];
  const [used] = askedByReads([read], new Map());
  if (used === undefined) return [];
  return used.kind === told.kind ? [[name, { ...used, ...told, name }]] : [];
}
