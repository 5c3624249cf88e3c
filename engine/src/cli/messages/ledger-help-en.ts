import type { LedgerHelp } from './ledger-help.ts';

export const LEDGER_HELP_EN: LedgerHelp = {
  commands: {
    ledger: {
      summary: 'rewards and penalties: propose, decide, post, take back, appeal, lock',
      examples: ['ledger list --status proposed', 'ledger recompute --help'],
    },
    'ledger-propose': {
      summary: 'propose a reward or penalty by hand',
      examples: [
        'ledger propose --effect reward --kind bonus --person li --amount 500 --currency CNY --reason "new customer" --as wang',
        'ledger propose --effect penalty --kind warning --person wu --reason "complaint not answered" --as wang',
      ],
    },
    'ledger-list': {
      summary: 'list entries',
      examples: [
        'ledger list --status proposed',
        'ledger list --person li --posted 2026-11 --json',
      ],
    },
    'ledger-show': {
      summary: 'show an entry: what it rests on, and who did what with it',
      examples: ['ledger show 0mwvf2cg', 'ledger show 0mwvf2cg --json'],
    },
    'ledger-approve': {
      summary: 'approve entries; not for the one concerned or the proposer',
      examples: ['ledger approve 0mwvf2cg --as chen --right manager'],
    },
    'ledger-reject': {
      summary: 'reject an entry; not for the one concerned or the proposer',
      examples: ['ledger reject 0mwvf2cg --reason "not earned" --as chen'],
    },
    'ledger-withdraw': {
      summary: 'withdraw what you proposed, before it is posted',
      examples: ['ledger withdraw 0mwvf2cg --reason "wrong person" --as wang'],
    },
    'ledger-post': {
      summary:
        'post approved entries: into their period, or where it is locked, into the one of today',
      examples: ['ledger post 0mwvf2cg --as zhou --right finance'],
    },
    'ledger-reverse': {
      summary: 'propose the counter-entry of a posted entry',
      examples: ['ledger reverse 0mwvf2cg --reason "order cancelled" --as wang'],
    },
    'ledger-appeal': {
      summary: 'appeal against a posted entry; for the one concerned, in time',
      examples: ['ledger appeal 0mwvf2cg --reason "the shipment was on time" --as wu'],
    },
    'ledger-decide-appeal': {
      summary: 'decide an appeal; not for the one concerned, the proposer or the approver',
      examples: [
        'ledger decide-appeal 0mwvf2cg --outcome uphold --reason "late by the papers" --as zhao',
        'ledger decide-appeal 0mwvf2cg --outcome reverse --reason "carrier was late" --as zhao',
      ],
    },
    'ledger-lock': {
      summary: 'lock a period that is over, for good',
      examples: ['ledger lock 2026-10 --reason "checked and paid" --as zhou'],
    },
    'ledger-periods': {
      summary: 'list periods with their control totals',
      examples: ['ledger periods'],
    },
    'ledger-statement': {
      summary: "a person's postings and what they make",
      examples: ['ledger statement li', 'ledger statement li --period 2026-11 --json'],
    },
    'ledger-totals': {
      summary: 'sum postings by person, kind or period, and always by currency',
      examples: ['ledger totals --by person kind --period 2026-11'],
    },
    'ledger-recompute': {
      summary: 'evaluate a rule set on the inputs of a period and propose what is missing',
      examples: [
        'ledger recompute rules/commission.json --period 2026-10 --inputs october.csv --dry-run',
        'ledger recompute commission --period 2026-10 --inputs october.jsonl --mapping commission.mapping.json --as ma',
      ],
    },
  },
  options: {
    effect: 'reward or penalty',
    kind: 'word of the policy: commission, bonus, fine, warning, ...',
    person: 'whom it is for',
    amount: 'amount above zero, with no more digits than the currency has',
    currency: 'ISO 4217 code; amount and currency are left out where nothing is paid',
    period: 'period it is reckoned for, such as 2026-11 (default: the one of today)',
    right: 'by what right (default: user)',
    entryStatus: 'only of this status',
    posted: 'only those posted into this period',
    after: 'only those after this id: the last one of the page before',
    outcome: 'uphold: the entry stands; reverse: a counter-entry takes it back',
    by: 'what to sum by: person, kind, period',
    inputs: 'rows: JSON list, JSON lines, or CSV with a head line',
    mapping: 'JSON file that says how outputs become entries',
    dryRun: 'only tell what would change',
    partial: 'leave entries without a row as they are',
    onlyKind: 'only of this kind',
    onlyPerson: 'only of this person',
    onlyPeriod: 'only of this period',
  },
  arguments: {
    entry: 'id of the entry, from `waybill ledger list`',
    entries: 'ids of entries, from `waybill ledger list`',
    period: 'period, such as 2026-11, 2026-Q4 or 2026',
    person: 'whose account',
    ruleSet: 'rule set: a JSON file, which is deployed, or the id of a deployed one',
  },
};
