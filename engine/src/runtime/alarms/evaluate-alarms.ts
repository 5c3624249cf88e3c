import { alarmId, type AlarmState, type AlarmSubject, type Finding } from '../../alarms/index.ts';
import { WaybillError, type Failure } from '../../errors/failure.ts';
import { evaluateRuleSet, type CompiledRuleSet } from '../../rules/index.ts';
import { localIso } from '../local-iso.ts';
import { taskPosition } from '../../ports/task-order.ts';
import type { AlarmPass } from './alarms-api.ts';
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
    const things = new Map<string, AlarmSubject>(
      [...(await candidates(parts, cursors)), ...live.map(({ subject }) => subject)].map(
        (subject) => [`${subject.kind}/${subject.id}`, subject],
      ),
    );
    const judging: Judging = { parts, set: set.value, live };
    const verdicts: Verdict[] = [];
    for (const subject of things.values()) verdicts.push(await judge(judging, subject));
    const sum = (count: (one: Verdict) => number): number =>
      verdicts.reduce((total, one) => total + count(one), 0);
    return {
      looked: verdicts.length,
      raised: sum(({ raised }) => raised),
      cleared: sum(({ cleared }) => cleared),
      failures: verdicts.flatMap(({ failure }) => failure ?? []).slice(0, FAILURES),
    };
  };
}

async function candidates(parts: AlarmsParts, cursors: Cursors): Promise<readonly AlarmSubject[]> {
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

interface Verdict {
  readonly raised: number;
  readonly cleared: number;
  readonly failure?: Failure;
}

/** One that cannot be judged stops no other, and keeps its alarms. */
async function judge({ parts, set, live }: Judging, subject: AlarmSubject): Promise<Verdict> {
  try {
    const thing = await JUDGES[subject.kind](parts, subject.id);
    const findings = findingsOf(parts, set, thing);
    const ids = new Set(findings.map(({ alarm }) => alarmId(alarm, thing.subject)));
    const passed = live.filter((one) => one.subject.id === subject.id && !ids.has(one.id));
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
  { inputs, prediction }: JudgedThing,
): readonly Finding[] {
  if (!inputs) return [];
  const { timeZone, clock } = context;
  const moment = { factDate: localIso(clock.now(), timeZone), timeZone };
  const result = evaluateRuleSet(set, inputs, moment);
  if (!result.ok) throw new WaybillError(result.failure);
  // The rule set's own schema of outputs has been checked at its evaluation.
  const found = result.value.outputs as unknown as readonly Finding[];
  return found.map((finding) =>
    finding.alarm === 'predicted-late' && prediction
      ? {
          ...finding,
          zh: `${finding.zh}${prediction.told.zh}`,
          en: `${finding.en} ${prediction.told.en}`,
        }
      : finding,
  );
}
