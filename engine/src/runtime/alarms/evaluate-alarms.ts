import { alarmId, type AlarmState, type AlarmSubject, type Finding } from '../../alarms/index.ts';
import { WaybillError } from '../../errors/failure.ts';
import { evaluateRuleSet, type CompiledRuleSet } from '../../rules/index.ts';
import { localIso } from '../local-iso.ts';
import { taskPosition } from '../../ports/task-order.ts';
import type { AlarmPass, AlarmVerdict } from './alarms-api.ts';
import { ALARMS, changeAlarm, findAlarms, type AlarmsParts } from './alarms-parts.ts';
import { COMPLAINT, complaintOf, judgeComplaint } from './judge-complaint.ts';
import { judgeInstance } from './judge-instance.ts';
import { judgeTask } from './judge-task.ts';
import type { JudgedThing } from './judged-thing.ts';

/** Things of each kind that one pass looks at. */
const LOOKED = 500;
const LIVE = 5_000;
const FAILURES = 20;

export type Pass = Omit<AlarmPass, 'learnt'>;

interface Cursors {
  task?: string | undefined;
  instance?: string | undefined;
  complaint?: string | undefined;
}

/** Each pass goes on where the one before stopped, so that in turn everything is looked at. */
export function createEvaluation(parts: AlarmsParts): () => Promise<Pass> {
  const cursors: Cursors = {};
  return async () => {
    const { context, rules } = parts;
    const set = await rules.inEffect('alarm', context.clock.now());
    if (!set.ok) return { looked: 0, raised: 0, cleared: 0, failures: [set.failure] };
    const live = await findAlarms(parts, { 'alarm.live': 'true' }, { limit: LIVE });
    const subjects = live.map(({ subject }) => subject).filter(isKept);
    const things = new Map(
      [...(await candidates(parts, cursors)), ...subjects].map((one) => [subjectKey(one), one]),
    );
    const judging: Judging = { parts, set: set.value, live };
    const verdicts: AlarmVerdict[] = [];
    for (const subject of things.values())
      verdicts.push(await judge(judging, () => JUDGES[subject.kind](parts, subject.id)));
    const sum = (count: (one: AlarmVerdict) => number): number =>
      verdicts.reduce((total, one) => total + count(one), 0);
    return {
      looked: verdicts.length,
      raised: sum(({ raised }) => raised),
      cleared: sum(({ cleared }) => cleared),
      failures: verdicts.flatMap(({ failure }) => failure ?? []).slice(0, FAILURES),
    };
  };
}

async function candidates(parts: AlarmsParts, cursors: Cursors): Promise<readonly KeptSubject[]> {
  const { store, clock } = parts.context;
  const page = (after: string | undefined) => ({
    ...{ limit: LOOKED, ...(after !== undefined && { after }) },
  });
  const overdue = { order: 'due', dueBefore: clock.now() } as const;
  const tasks = await store.userTasks({ ...overdue, ...page(cursors.task) });
  const instances = await store.instances({ status: 'active', ...page(cursors.instance) });
  const complaints = await complaintsOf(parts, page(cursors.complaint));
  const last = tasks.at(-1);
  cursors.task = tasks.length < LOOKED || !last ? undefined : taskPosition(last, 'due');
  cursors.instance = instances.length < LOOKED ? undefined : instances.at(-1)?.id;
  cursors.complaint = complaints.length < LOOKED ? undefined : complaints.at(-1)?.id;
  return [
    ...tasks.map(({ id }) => ({ kind: 'task' as const, id, groups: [] })),
    ...instances.map(({ id }) => ({ kind: 'instance' as const, id, groups: [] })),
    ...complaints
      .filter((one) => complaintOf(parts, one).inputs)
      .map(({ id }) => ({ kind: 'record' as const, id, groups: [] })),
  ];
}

/** None where the company keeps no records of complaints. */
async function complaintsOf({ records }: AlarmsParts, page: { readonly limit: number }) {
  const types = await records.types();
  if (!types.some(({ id }) => id === COMPLAINT)) return [];
  return records.search({ type: COMPLAINT, status: 'active', ...page });
}

interface Judging {
  readonly parts: AlarmsParts;
  readonly set: CompiledRuleSet;
  readonly live: readonly AlarmState[];
}

/** What is in no store is judged by whoever knows it. */
type KeptSubject = AlarmSubject & { readonly kind: keyof typeof JUDGES };

/** Ids are of a kind: a folder may be called as an instance is. */
const subjectKey = ({ kind, id }: AlarmSubject): string => `${kind}/${id}`;

const isKept = (subject: AlarmSubject): subject is KeptSubject => subject.kind in JUDGES;

/** One thing alone, with the alarms that it has. */
export async function judgeThing(parts: AlarmsParts, thing: JudgedThing): Promise<AlarmVerdict> {
  const set = await parts.rules.inEffect('alarm', parts.context.clock.now());
  if (!set.ok) return { raised: 0, cleared: 0, failure: set.failure };
  const known = await findAlarms(parts, { 'alarm.subject': thing.subject.id }, { limit: LIVE });
  const live = known.filter(({ status }) => status !== 'cleared');
  return judge({ parts, set: set.value, live }, async () => thing);
}

/** One that cannot be judged stops no other, and keeps its alarms. */
async function judge(
  { parts, set, live }: Judging,
  look: () => Promise<JudgedThing>,
): Promise<AlarmVerdict> {
  try {
    const thing = await look();
    const findings = findingsOf(parts, set, thing);
    const ids = new Set(findings.map(({ alarm }) => alarmId(alarm, thing.subject)));
    const key = subjectKey(thing.subject);
    const passed = live.filter((one) => subjectKey(one.subject) === key && !ids.has(one.id));
    const now = parts.context.clock.now();
    let raised = 0;
    for (const finding of findings) {
      const id = alarmId(finding.alarm, thing.subject);
      const command = { kind: 'raise', actor: ALARMS, now, id, finding } as const;
      const outcome = await changeAlarm(parts, id, { ...command, subject: thing.subject });
      const known = live.some((one) => one.id === id && one.status !== 'silenced');
      if (outcome.kind === 'done' && outcome.state.raisedAt === now && !known) raised += 1;
    }
    for (const { id } of passed)
      await changeAlarm(parts, id, { kind: 'clear', actor: ALARMS, now });
    return { raised, cleared: passed.length };
  } catch (thrown) {
    if (!(thrown instanceof WaybillError)) throw thrown;
    return { raised: 0, cleared: 0, failure: thrown.failure };
  }
}

const JUDGES = { task: judgeTask, instance: judgeInstance, record: judgeComplaint };

function findingsOf(
  { context }: AlarmsParts,
  set: CompiledRuleSet,
  { inputs, prediction, told }: JudgedThing,
): readonly Finding[] {
  if (!inputs) return [];
  const { timeZone, clock } = context;
  const moment = { factDate: localIso(clock.now(), timeZone), timeZone };
  const result = evaluateRuleSet(set, inputs, moment);
  if (!result.ok) throw new WaybillError(result.failure);
  // The rule set's own schema of outputs has been checked at its evaluation.
  const found = result.value.outputs as unknown as readonly Finding[];
  return found.map((finding) => {
    const more = finding.alarm === 'predicted-late' ? prediction?.told : told;
    return more
      ? { ...finding, zh: `${finding.zh}${more.zh}`, en: `${finding.en} ${more.en}` }
      : finding;
  });
}
