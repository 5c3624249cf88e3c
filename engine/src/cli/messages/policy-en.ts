import type { PolicyMessages } from './policy-messages.ts';

export const POLICIES_EN: PolicyMessages = {
  kinds: {
    process: 'process',
    rule: 'rule set',
    record: 'record',
    permission: 'permission',
    report: 'report',
    organisational: 'organisational',
  },
  statuses: {
    'carried-out': 'carried out',
    mismatched: 'mismatched',
    missing: 'missing',
    organisational: 'organisational',
  },
  columns: {
    document: 'document',
    title: 'title',
    clause: 'clause',
    clauses: 'clauses',
    kind: 'kind',
    text: 'text',
    carrier: 'carried out by',
    times: 'times',
    first: 'first',
    instance: 'instance',
    percent: '%',
  },
  all: 'all',
  covered: (carriedOut, software, percent) =>
    `${carriedOut} of the ${software} clauses that software can carry out: ${percent} %`,
  nothing: 'nothing yet',
  because: (reason) => `outside of software: ${reason}`,
  repeated: (times) => `${times} times`,
  executedBy: (instances, looked) => `executed by ${instances} of ${looked} instances looked at`,
  notAll: (limit) => `there are more instances; --limit says how many are looked at (now ${limit})`,
};
