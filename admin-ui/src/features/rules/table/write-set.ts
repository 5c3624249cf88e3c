import type { RuleDefinition, RuleSet } from '@waybill/engine/rules';

export const indented = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** Rules from which on each stands on one line. */
const MANY = 500;

/**
 * A rule set as a file. Of many rules each is one line: five thousand fit into a draft, and what is
 * the same as before is not written again.
 */
export function writeSet(set: RuleSet): string {
  if (set.rules.length < MANY) return indented(set);
  const given = Object.entries(set).filter(([, value]) => value !== undefined);
  const members = given.map(([name, value]) =>
    name === 'rules' ? `"rules": ${linesOf(set.rules)}` : memberOf(name, value),
  );
  return `{\n  ${members.join(',\n  ')}\n}\n`;
}

const linesOf = (rules: RuleSet['rules']): string =>
  `[\n    ${rules.map(lineOf).join(',\n    ')}\n  ]`;

const memberOf = (name: string, value: unknown): string =>
  `${JSON.stringify(name)}: ${JSON.stringify(value, undefined, 2).replaceAll('\n', '\n  ')}`;

/** Rules are never changed, but replaced. */
const lines = new WeakMap<RuleDefinition, string>();

function lineOf(rule: RuleDefinition): string {
  const known = lines.get(rule);
  if (known !== undefined) return known;
  const line = JSON.stringify(rule);
  lines.set(rule, line);
  return line;
}
