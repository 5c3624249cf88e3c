import type { PersonId } from './given-company.ts';
import type { Waiting } from './keep-waiting.ts';

/** A button by its words, as `<folder below features> <key>`, or a place of the page. */
export type Click = readonly [folder: string, key: string] | string;

export interface Dialog {
  readonly name: string;
  readonly person: PersonId;
  readonly path: (waiting: Waiting) => string;
  readonly clicks: readonly Click[];
}

const ROW = '.row >> nth=0';
const ledger = (name: string, of: keyof Waiting, person: PersonId): Dialog => ({
  ...{ name: `ledger-${name}`, person, clicks: [['ledger', name]] },
  path: (waiting) => `/ledger/${waiting[of]}`,
});
const operation = (name: string, of: 'stopped' | 'running'): Dialog => ({
  ...{ name: `instance-${name}`, person: 'li.owner', clicks: [['operations', name]] },
  path: (waiting) => `/operations/${waiting[of]}`,
});
const alarm = (name: string): Dialog => ({
  ...{ name: `alarm-${name}`, person: 'wu.sales-manager', path: () => '/alarms' },
  clicks: ['.alarm-row >> nth=0', ['alarms', name]],
});

/** Dialogs of those who do the company's work and keep it running; of those alike in shape one. */
export const DIALOGS: readonly Dialog[] = [
  {
    ...{ name: 'ledger-propose', person: 'wang.sales', path: () => '/ledger' },
    clicks: [['ledger', 'propose']],
  },
  ledger('approve', 'proposed', 'feng.manager'),
  ledger('appeal', 'posted', 'wang.sales'),
  ledger('uphold', 'appealed', 'feng.manager'),
  operation('retry', 'stopped'),
  operation('restart', 'stopped'),
  {
    ...operation('setVariables', 'running'),
    clicks: [
      ['operations', 'setVariables'],
      'summary:text-matches("^(订单行|Lines)$")',
      'summary:text-matches("^(运输途径|Route)$")',
    ],
  },
  operation('moveToken', 'running'),
  operation('cancel', 'running'),
  {
    ...{ name: 'instances-set', person: 'li.owner' },
    path: () => '/operations?processId=operating',
    clicks: [
      ['../parts/bulk', 'chooseAll'],
      ['operations', 'bulk.set-variables'],
    ],
  },
  {
    ...{ name: 'instances-find', person: 'li.owner' },
    path: () => '/operations?processId=order-to-cash',
    clicks: [['operations', 'condition.add']],
  },
  {
    ...{ name: 'timers-move', person: 'li.owner' },
    path: () => '/operations?view=timers&processId=operating',
    clicks: [['../parts/bulk', 'chooseAll'], '.bulk-bar button >> nth=2'],
  },
  {
    ...{ name: 'task-assign', person: 'wu.sales-manager', path: () => '/inbox' },
    clicks: [ROW, ['inbox/task', 'assign']],
  },
  {
    ...{ name: 'tasks-assign', person: 'wu.sales-manager', path: () => '/inbox' },
    clicks: ['.row .ant-checkbox-input >> nth=0', ['inbox', 'assignChosen']],
  },
  {
    ...{ name: 'start', person: 'li.owner', path: () => '/processes/operating/1' },
    clicks: [['processes', 'start']],
  },
  alarm('escalate'),
  alarm('silence'),
  {
    ...{ name: 'record-retire', person: 'wang.sales', path: () => '/customers/C-1014' },
    clicks: [['records', 'retire']],
  },
];
