import type { RuleCase, RuleCases } from '@waybill/engine/rule-cases';
import type { RuleSet } from '@waybill/engine/rules';
import type { Draft } from '../../../api/get-draft.ts';
import type { DraftPart } from '../../designer/draft-content.ts';
import { indented, writeSet } from '../table/write-set.ts';

/** A rule set and its cases, as one page edits them. */
export interface Edited {
  readonly set: RuleSet;
  readonly cases: readonly RuleCase[];
}

/** Both files of a rule set in a draft, as one text: JSON texts in a row, as RFC 7464 parts them. */
export function rulesPart(file: string): DraftPart {
  const casesFile = file.replace(/\.json$/, '.cases.json');
  return {
    name: file,
    read: ({ files, scenarios }: Draft) =>
      together(
        files.find(({ name }) => name === file)?.content ?? '',
        scenarios.find(({ name }) => name === casesFile)?.content ?? '',
      ),
    write: ({ title, files, scenarios }, text) => {
      const [set, cases] = apart(text);
      const others = scenarios.filter(({ name }) => name !== casesFile);
      return {
        title,
        files: files.map((one) => (one.name === file ? { ...one, content: set } : { ...one })),
        scenarios: cases === '' ? others : [...others, { name: casesFile, content: cases }],
      };
    },
    own: (text) => {
      const [content, cases] = apart(text);
      const own = [{ name: file, content }];
      return cases === '' ? own : [...own, { name: casesFile, content: cases }];
    },
  };
}

/** Stands in no JSON text. */
const SEPARATOR = '\u001e';

const together = (set: string, cases: string): string => `${set}${SEPARATOR}${cases}`;

function apart(text: string): readonly [set: string, cases: string] {
  const [set = '', cases = ''] = text.split(SEPARATOR);
  return [set, cases];
}

export const writeEdited = ({ set, cases }: Edited): string =>
  together(writeSet(set), writeCases(set.id, cases));

/** Empty where there are none: a file of cases has one at least. */
export const writeCases = (ruleSet: string, cases: readonly RuleCase[]): string =>
  cases.length === 0 ? '' : indented({ ruleSet, cases });

/** Undefined where the file cannot be shown as a table; its text stays as it is. */
export function readEdited(text: string): Edited | undefined {
  const [set, cases] = apart(text);
  const read = readTable(set);
  return read && { set: read, cases: readCases(cases) };
}

/** What has rules with conditions and outputs, whatever else is wrong with it. */
export function readTable(text: string): RuleSet | undefined {
  try {
    // Held against the shape of a rule set below, as far as the table needs it.
    const set = JSON.parse(text) as RuleSet;
    const whole =
      isObject(set.title) &&
      isObject(set.inputs) &&
      isObject(set.outputs) &&
      Array.isArray(set.policy) &&
      set.rules.every(({ id, conditions, event }) => {
        return typeof id === 'string' && isObject(conditions) && isObject(event.params);
      });
    return whole ? set : undefined;
  } catch {
    return undefined;
  }
}

/** None where the text is no file of cases. */
export function readCases(text: string): readonly RuleCase[] {
  if (text === '') return [];
  try {
    const { cases } = JSON.parse(text) as Partial<RuleCases>;
    return (cases ?? []).filter(({ title, inputs }) => isObject(title) && isObject(inputs));
  } catch {
    return [];
  }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
