import { askedByMembers, type AskedValue } from '../../parts/asked/asked-value.ts';
import { fieldsOfForm, listsOfForm } from './fields-of-form.ts';
import { memberOf } from './known-variable.ts';
import type { Surroundings } from './known-variables.ts';
import { formIdOf } from './reads-of-node.ts';

/** By path, what is told of the values that an element has or makes. */
export type ToldValues = readonly (readonly [string, AskedValue])[];

/** By its form; by its rule set, what it is given and what it decides. */
export function toldOfElement(extensions: Element, { forms, ruleSets }: Surroundings): ToldValues {
  return [...extensions.children].flatMap((node): ToldValues => {
    const form = forms[formIdOf(node)];
    if (form) return [...fieldsOfForm(form), ...listsOfForm(form)].flatMap(withParts);
    if (node.localName !== 'calledDecision') return [];
    const set = ruleSets[node.getAttribute('decisionId') ?? ''];
    const name = node.getAttribute('resultVariable') ?? '';
    return [...askedByMembers(memberOf(set, 'inputs')).flatMap(withParts), ...decided(set, name)];
  });
}

/** A decision is called as its rule set. */
function decided(set: unknown, name: string): ToldValues {
  const titles = memberOf(set, 'title') as AskedValue['titles'];
  if (name === '' || titles === undefined) return [];
  const members = askedByMembers(memberOf(set, 'outputs'));
  const item: AskedValue = { name: '', kind: 'group', choices: [], labels: {}, members };
  const asked: AskedValue = isListed(set)
    ? { name, titles, kind: 'list', choices: [], labels: {}, item }
    : { ...item, name, titles };
  return withParts(asked);
}

/** Whether each rule that fits gives a result. */
function isListed(set: unknown): boolean {
  const [policy, aggregation = 'list'] = [memberOf(set, 'hitPolicy'), memberOf(set, 'aggregation')];
  return policy === 'rule-order' || (policy === 'collect' && aggregation === 'list');
}

/** The value and all that is in it, each at its path. */
function withParts(asked: AskedValue): ToldValues {
  const { name, members = [], item } = asked;
  return [
    [name, asked],
    ...members.flatMap((member) => withParts({ ...member, name: `${name}.${member.name}` })),
    ...(item ? withParts({ ...item, name: `${name}[]` }) : []),
  ];
}
