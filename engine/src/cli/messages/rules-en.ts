import type { RulesMessages } from './rules-messages.ts';

const some = (count: number, word: string): string =>
  `${String(count)} ${word}${count === 1 ? '' : 's'}`;

export const RULES_EN: RulesMessages = {
  commands: {
    rules: {
      summary: 'list, evaluate, explain, test, analyse and backtest rule sets',
      examples: ['rules list rules', 'rules analyse rules/credit-release.json'],
    },
    'rules list': {
      summary: 'list rule sets with version, effective date, rules and cases',
      examples: ['rules list', 'rules list rules --json'],
    },
    'rules eval': {
      summary: 'evaluate a rule set and tell the result in a sentence',
      examples: [
        'rules eval rules/due-date-buffer.json --inputs \'{"grade": "A", "availableDays": 30}\'',
        'rules eval rules/credit-release.json --inputs order.json --fact-date 2026-03-02 --json',
      ],
    },
    'rules explain': {
      summary: 'tell of every rule whether it matches and why',
      examples: [
        'rules explain rules/due-date-buffer.json --inputs \'{"grade": "A", "availableDays": 5}\'',
        'rules explain rules/credit-release.json --inputs order.json --lang zh',
      ],
    },
    'rules test': {
      summary: 'run the cases of rule sets, each through two engines',
      examples: ['rules test', 'rules test rules/credit-release.cases.json --json'],
    },
    'rules analyse': {
      summary: 'find gaps, overlaps and rules that never win, each with an example',
      examples: ['rules analyse rules', 'rules analyse rules/credit-release.json --fail-on-gaps'],
    },
    'rules backtest': {
      summary: 'judge the past, or records of today, with a draft: who changes, and what it costs',
      examples: [
        'rules backtest drafts/credit-release.json --store sqlite:./data/waybill.db',
        'rules backtest draft.json --against rules/commission.json --records customers.csv --key customer',
        'rules backtest draft.json --against rules/commission.json --records customers.jsonl --changes changed.jsonl --json',
      ],
    },
  },
  options: {
    inputs: 'inputs as a JSON object, or a file that holds one',
    factDate: 'date of the fact, ISO 8601 (default: factDate of the inputs, else now)',
    maxRegions: 'kinds of inputs to tell apart at most (default: 100000)',
    failOnGaps: 'fail where a gap is found',
    against: 'rule sets in force, in place of what history records; versions are chosen by date',
    records: 'JSON, JSON lines or CSV file of inputs (default: the history of the store)',
    key: 'column that names a record (default: key, id, or its number)',
    changes: 'file to write every change to, as JSON lines',
    listed: 'changes listed at most (default: 20)',
  },
  arguments: {
    ruleSet: 'rule set file',
    ruleSets: 'rule set file, or a folder of them (default: the current one)',
    draft: 'rule set that is to come',
  },
  columns: {
    set: 'rule set',
    version: 'version',
    title: 'title',
    effectiveFrom: 'from',
    hitPolicy: 'hit policy',
    rules: 'rules',
    cases: 'cases',
    from: 'from',
    to: 'to',
    records: 'records',
    example: 'example',
    currency: 'currency',
    before: 'before',
    after: 'after',
    effect: 'effect',
  },
  analysed: (gaps, overlaps, regions) =>
    `${some(gaps, 'gap')}, ${some(overlaps, 'overlap')} in ${some(regions, 'kind')} of inputs`,
  gap: (example) => `no rule takes ${example}`,
  conflict: (first, second, example) => `conflict: ${first} and ${second} both take ${example}`,
  overlap: (first, second, example) => `both take it: ${first}, ${second}: ${example}`,
  neverWins: (rules, certain) => (certain ? `never wins: ${rules}` : `not seen to win: ${rules}`),
  leftOut: (because) => `not complete: ${because}`,
  more: (count) => `… and ${String(count)} more (--json lists them)`,
  judging: (records) => `${some(records, 'record')} judged`,
  noMatch: '(no match)',
  backtested: ({ records, changed, unchanged, failed }) =>
    `${some(records, 'record')}: ${String(changed)} change, ${String(unchanged)} stay, ` +
    `${String(failed)} cannot be judged by the draft`,
  outputChanged: (output, records) => `${output} changes in ${some(records, 'record')}`,
  changesWritten: (count, file) => `wrote ${some(count, 'change')} to ${file}`,
  inOtherGroups: (records) => `… and ${some(records, 'record')} in smaller groups`,
};
