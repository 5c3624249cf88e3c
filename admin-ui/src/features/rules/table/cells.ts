import type { CellTeller, Condition, RuleDefinition, RuleSet } from '@waybill/engine/rules';
import { readAsked, writeAsked } from './asked-text.ts';
import type { Column } from './column.ts';
import { readGiven, writeGiven } from './given-text.ts';
import { bad, good, type Read } from './read-value.ts';
import { restOf, termsIn, withRest, withTerms } from './terms.ts';

/** What a cell holds, as it is typed, copied to Excel and read from there. */
export function writeCell(set: RuleSet, rule: RuleDefinition, column: Column): string {
  switch (column.kind) {
    case 'title':
      return rule.title?.[column.language] ?? '';
    case 'asked':
      return writeAsked(set, column, termsIn(rule, column.key));
    case 'rest': {
      const rest = restOf(rule);
      return rest.length === 0 ? '' : JSON.stringify(rest);
    }
    case 'given':
      return writeGiven(set, column, rule.event.params[column.output]);
    case 'priority':
      return rule.priority === undefined ? '' : String(rule.priority);
    case 'policy':
      return (rule.policy ?? []).join(', ');
  }
}

/** The rule with the text in the cell; what cannot be read changes nothing. */
export function readCell(
  set: RuleSet,
  rule: RuleDefinition,
  { column, text }: { readonly column: Column; readonly text: string },
): Read<RuleDefinition> {
  switch (column.kind) {
    case 'title':
      return good(withTitle(rule, column.language, text.trim()));
    case 'asked': {
      const read = readAsked(set, column, text);
      return read.ok ? good(withTerms(rule, column.key, read.value)) : read;
    }
    case 'rest':
      return readRest(rule, text.trim());
    case 'given': {
      const read = readGiven(set, column, text);
      return read.ok ? good(withGiven(rule, column.output, read.value)) : read;
    }
    case 'priority':
      return readPriority(rule, text.trim());
    case 'policy': {
      const policy = text.split(/[,，、\s]+/).filter((id) => id !== '');
      const { policy: _, ...rest } = rule;
      return good(policy.length === 0 ? rest : inOrder({ ...rest, policy }));
    }
  }
}

/** What people read in it; empty where nothing is asked or given. */
export function tellCell(teller: CellTeller, rule: RuleDefinition, column: Column): string {
  switch (column.kind) {
    case 'asked':
      return termsIn(rule, column.key)
        .map(({ holds, comparison }) => teller.asked(comparison, holds))
        .join('; ');
    case 'rest':
      return restOf(rule).map(teller.condition).join('; ');
    case 'given': {
      const value = rule.event.params[column.output];
      return value === undefined ? '' : teller.given(column.output, value);
    }
    case 'title':
      return rule.title?.[column.language] ?? '';
    case 'priority':
      return String(rule.priority ?? 1);
    case 'policy':
      return (rule.policy ?? []).join(', ');
  }
}

function withTitle(rule: RuleDefinition, language: 'zh' | 'en', text: string): RuleDefinition {
  const before = rule.title ?? { zh: '', en: '' };
  const title = { ...before, [language]: text };
  const { title: _, ...rest } = rule;
  return title.zh === '' && title.en === '' ? rest : inOrder({ ...rest, title });
}

export function withGiven(
  rule: RuleDefinition,
  output: string,
  value: RuleDefinition['event']['params'][string] | undefined,
): RuleDefinition {
  const { [output]: _, ...others } = rule.event.params;
  const params = value === undefined ? others : { ...rule.event.params, [output]: value };
  return { ...rule, event: { ...rule.event, params } };
}

function readRest(rule: RuleDefinition, text: string): Read<RuleDefinition> {
  if (text === '') return good(withRest(rule, []));
  try {
    const rest: unknown = JSON.parse(text);
    // The engine's own check says what is wrong with it.
    return Array.isArray(rest)
      ? good(withRest(rule, rest as readonly Condition[]))
      : bad('notJson');
  } catch {
    return bad('notJson');
  }
}

function readPriority(rule: RuleDefinition, text: string): Read<RuleDefinition> {
  const { priority: _, ...rest } = rule;
  if (text === '') return good(rest);
  return /^\d{1,7}$/.test(text)
    ? good(inOrder({ ...rest, priority: Number(text) }))
    : bad('notNumber');
}

/** Members as files have them: what was added last does not stand last. */
const inOrder = ({ conditions, event, ...head }: RuleDefinition): RuleDefinition => ({
  ...head,
  conditions,
  event,
});
