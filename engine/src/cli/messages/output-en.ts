import type { OutputMessages } from './output-messages.ts';

const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

export const OUTPUT_EN: OutputMessages = {
  severity: { error: 'error', warning: 'warning' },
  status: {
    active: 'active',
    suspended: 'suspended',
    completed: 'completed',
    terminated: 'terminated',
  },
  waitsFor: {
    'user-task': 'for a person',
    job: 'for a worker of type',
    child: 'for the called process',
    rules: 'for rule set',
    join: 'for other tokens',
    incident: 'with an incident',
    timer: 'until',
    message: 'for message',
    signal: 'for signal',
    conditional: 'for its condition',
    nothing: 'to be looked at',
  },
  mend: (mend) => `→ ${mend}`,
  failure: () => undefined,
  original: (message) => message,
  deployed: (id, version, file) => `deployed ${id}, version ${version}  (${file})`,
  started: (id, processId, version) => `started ${id}  (${processId}, version ${version})`,
  startedBefore: (id) => `${id} was started before`,
  completed: (task) => `completed task ${task}`,
  claimed: (task, user) => `${user} has task ${task}`,
  resolved: (incident) => `resolved incident ${incident}`,
  variablesSet: (names, instance) => `set ${names.join(', ')} of ${instance}`,
  suspended: (instance) => `suspended ${instance}`,
  resumed: (instance) => `resumed ${instance}`,
  restarted: (instance, as) => `restarted ${instance} as ${as}`,
  cancelled: (instance) => `cancelled ${instance}`,
  published: (receivers) =>
    receivers === 0
      ? 'published; nobody waits for it yet'
      : `published to ${many(receivers, 'instance')}`,
  signalled: (receivers, started) =>
    `reached ${many(receivers, 'catching event')}, started ${many(started, 'instance')}`,
  none: 'none',
  columns: {
    task: 'task',
    name: 'name',
    process: 'process',
    assignee: 'assignee',
    groups: 'groups',
    due: 'due',
    businessKey: 'business key',
    instance: 'instance',
    status: 'status',
    started: 'started',
    ended: 'ended',
    incidents: 'incidents',
    incident: 'incident',
    element: 'element',
    code: 'code',
    message: 'message',
    benchmark: 'benchmark',
    goal: 'goal',
    figure: 'figure',
    unit: 'unit',
    met: 'met',
  },
  checked: (files, errors, warnings) =>
    `${many(files, 'file')}: ${many(errors, 'error')}, ${many(warnings, 'warning')}`,
  runEnded: (process, status, elapsed) => `${process}: ${status} after ${elapsed}`,
  runOrder: (number) => `Order ${number}`,
  simulated: 'simulated',
  waiting: 'waits at',
  variables: 'variables',
  incidents: 'incidents',
  differences: 'differences',
  expected: 'expected',
  seen: 'seen',
  running: (done, total, name) => `${done}/${total} ${name}`,
  cases: (count) => many(count, 'case'),
  tested: (passed, failed) => `${many(passed, 'file')} passed, ${failed} failed`,
  family: {
    head: (order, members) => `order family ${order}: ${many(members, 'member')}`,
    time: 'since',
    kind: 'kind',
    what: 'what',
    id: 'id',
    kinds: {
      instance: 'instance',
      record: 'record',
      'ledger-entry': 'ledger entry',
      'order-message': 'order message',
    },
    hidden: (types) => `closed to these roles: ${types}`,
    more: 'there are more: raise --limit',
  },
  visits: {
    process: 'process',
    elements: 'elements',
    flows: 'flows',
    percent: '%',
    flow: 'flow',
    neverVisited: (process) => `never visited in ${process}:`,
  },
  verified: ({ instances, entities, batches, seals }) =>
    `history is whole: ${many(instances, 'instance')}, ${many(entities, 'ledger entry or period', 'ledger entries and periods')}, ${many(batches, 'commit')}, ${many(seals, 'seal')}`,
  sealsUnproved: 'seals were counted, not proved: give --public-key',
  erased: (count) => `${many(count, 'value')} erased on purpose`,
  broken: (problems) => `history is not what was written: ${many(problems, 'problem')}`,
  sealed: (number, count, root) =>
    `seal ${number} over ${many(count, 'history', 'histories')}, root ${root}`,
  exported: (lines, file) => `wrote ${many(lines, 'line')} to ${file}`,
  keysMade: (privateKey, publicKey) =>
    `made ${privateKey} (keep it off the machine of the store) and ${publicKey}`,
  goalsMet: (met, all) => `${met} of ${all} goals met`,
  workerStarted: (store, queue) =>
    `works on ${store}, queue ${queue}; end it with SIGTERM or Ctrl+C`,
  workerDid: (commits, instances) => `${many(commits, 'commit')} to ${many(instances, 'instance')}`,
  workerDraining: (signal) => `${signal}: ends what is under way`,
  buildingPages: 'builds the pages, as their sources are new; half a minute …',
  serverListening: (url) => `listens on ${url}; end it with SIGTERM or Ctrl+C`,
  firstAdministrator: (user, oneTimePassword) => [
    `The store has no accounts yet. Sign in as "${user}" with the one-time password`,
    `  ${oneTimePassword}`,
    'and set your own. It is shown this once and kept nowhere.',
  ],
  workerStopped: (commits) => `stopped after ${many(commits, 'commit')}`,
  doctorStore: (server, counts) =>
    `store    ${server}: ${many(counts.instances, 'instance')} (${counts.activeInstances} active), ` +
    `${many(counts.userTasks, 'task')}, ${many(counts.jobs, 'job')}, ${many(counts.timers, 'timer')}, ` +
    `${many(counts.outgoing, 'outgoing command')}, ${many(counts.messages, 'buffered message')}, ` +
    many(counts.incidents, 'incident'),
  doctorQueue: ({ server, waiting, active, delayed, deadLetters, consumers }) =>
    `queue    ${server}: ${waiting} waiting, ${active} under way, ${delayed} put off, ` +
    `${many(deadLetters, 'dead letter')}, ${consumers === undefined ? 'workers unknown' : many(consumers, 'worker')}`,
  doctorNoQueue: 'queue    embedded: in each process itself',
  doctorChains: (whole, checked) =>
    `history  ${whole} of ${many(checked, 'chain')} looked at are whole`,
  deadLetter: (work, tries, since, reason) =>
    `         ${work}: ${many(tries, 'try', 'tries')}, last ${since}: ${reason}`,
  putBack: (count) => `put back ${many(count, 'dead letter')}`,
  findings: (count) => (count === 0 ? 'all is well' : many(count, 'finding')),
  yes: 'yes',
  no: 'NO',
};
