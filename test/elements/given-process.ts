import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import {
  decide,
  fold,
  visibleVariables,
  type Command,
  type Effect,
  type Event,
  type EventOf,
  type Execution,
  type InstanceState,
  type Subscription,
} from '../../engine/src/kernel/index.ts';
import type { Json, ProcessModel, Variables } from '../../engine/src/model/index.ts';
import { parseBpmn } from '../../engine/src/parse/index.ts';

/** Start of the tests' time: 2026-03-02 09:00 in Shanghai. */
export const T0 = Date.parse('2026-03-02T01:00:00Z');

/** Reads the `.bpmn` beside the test (or `name` beside it) and gives its processes by id. */
export async function givenFile(
  testUrl: string,
  name?: string,
): Promise<Map<string, ProcessModel>> {
  const path = fileURLToPath(testUrl).replace(/[^/]*\.test\.ts$/, (file) => {
    return `${name ?? file.replace('.test.ts', '')}.bpmn`;
  });
  return givenXml(readFileSync(path, 'utf8'), path);
}

/** The same from text; a file with errors fails the test with all of them. */
export async function givenXml(
  xml: string,
  file = 'test.bpmn',
): Promise<Map<string, ProcessModel>> {
  const parsed = await parseBpmn(xml, { file });
  const errors = parsed.problems.filter((problem) => problem.severity === 'error');
  expect(errors).toEqual([]);
  return new Map(parsed.processes.map((model) => [model.processId, model]));
}

/** One instance driven by hand, each step checked: replay, serialisation, untouched input. */
export class Run {
  readonly model: ProcessModel;
  readonly events: Event[] = [];
  readonly effects: Effect[] = [];
  now = T0;
  state: InstanceState | undefined;

  constructor(model: ProcessModel) {
    this.model = model;
  }

  start(variables: Variables = {}, more: Partial<Extract<Command, { kind: 'start' }>> = {}): this {
    return this.do({ kind: 'start', instanceId: 'i1', version: 1, variables, ...more });
  }

  /** Decides, and proves that the state is the fold of all events and survives serialisation. */
  do(command: Command, stepBudget?: number): this {
    const before = JSON.stringify(this.state);
    const context = { now: this.now, timeZone: 'Asia/Shanghai', ...(stepBudget && { stepBudget }) };
    const decision = decide(this.model, this.state, command, context);
    if (!decision.ok) throw new Error(`${decision.failure.code}: ${decision.failure.message}`);
    expect(JSON.stringify(this.state)).toBe(before);
    this.events.push(...decision.value.events);
    this.effects.push(...decision.value.effects);
    // JSON.parse gives any; what was written was an InstanceState.
    const reloaded = JSON.parse(JSON.stringify(decision.value.state)) as InstanceState;
    expect(reloaded).toEqual(JSON.parse(JSON.stringify(fold(undefined, this.events))));
    this.state = reloaded;
    this.checkCounts();
    return this;
  }

  /** Gives the failure code of a refused command; fails where it is not refused. */
  refused(command: Command): string {
    const context = { now: this.now, timeZone: 'Asia/Shanghai' };
    const decision = decide(this.model, this.state, command, context);
    return decision.ok ? 'not refused' : decision.failure.code;
  }

  completeJob(element: string, variables: Variables = {}): this {
    return this.do({ kind: 'complete-job', key: this.at(element).key, variables });
  }

  completeTask(element: string, variables: Variables = {}): this {
    return this.do({ kind: 'complete-task', key: this.at(element).key, variables });
  }

  throwJobError(element: string, code: string, variables: Variables = {}): this {
    return this.do({ kind: 'throw-job-error', key: this.at(element).key, code, variables });
  }

  /** Fires the timer of an element at its due time. */
  fireTimer(element: string): this {
    const timer = this.subscription(element, 'timer');
    if (timer.kind === 'timer') this.now = Math.max(this.now, timer.due);
    return this.do({ kind: 'fire-timer', key: timer.key });
  }

  message(element: string, variables: Variables = {}): this {
    const { key } = this.subscription(element, 'message');
    return this.do({ kind: 'correlate-message', key, variables });
  }

  signal(element: string, variables: Variables = {}): this {
    const { key } = this.subscription(element, 'signal');
    return this.do({ kind: 'receive-signal', key, variables });
  }

  setVariables(variables: Variables): this {
    return this.do({ kind: 'set-variables', variables });
  }

  /** The live execution at an element: the innermost, oldest one; fails where there is none. */
  at(element: string): Execution {
    const found = this.all(element);
    const execution = found.find((one) => one.work) ?? found.at(-1);
    if (!execution) throw new Error(`nothing is at ${element}; live: ${this.live().join(', ')}`);
    return execution;
  }

  all(element: string): readonly Execution[] {
    return this.executions().filter((one) => one.element === element);
  }

  subscription(element: string, kind: Subscription['kind']): Subscription {
    const found = Object.values(this.state?.subscriptions ?? {}).find(
      (one) => one.element === element && one.kind === kind,
    );
    if (!found) throw new Error(`no ${kind} subscription is open for ${element}`);
    return found;
  }

  /** Ids of elements in which a token is, innermost only, sorted. */
  waitingAt(): readonly string[] {
    if (this.state?.status !== 'active') return [];
    return this.executions()
      .filter((one) => one.live === 0)
      .map((one) => one.element)
      .sort();
  }

  live(): readonly string[] {
    return this.executions().map((one) => one.element);
  }

  /** Completed elements in order. */
  completed(): readonly string[] {
    return this.of('element-completed').map((event) => event.element);
  }

  terminated(): readonly string[] {
    return this.of('element-terminated').map((event) => event.element);
  }

  flows(): readonly string[] {
    return this.of('sequence-flow-taken').map((event) => event.flow);
  }

  of<K extends Event['kind']>(kind: K): readonly EventOf<K>[] {
    return this.events.filter((event): event is EventOf<K> => event.kind === kind);
  }

  get status(): string {
    return this.state?.status ?? 'none';
  }

  /** The process's own variables. */
  get variables(): Variables {
    return this.state ? visibleVariables(this.state, 1) : {};
  }

  variable(name: string): Json | undefined {
    return this.variables[name];
  }

  incidents(): readonly string[] {
    return Object.values(this.state?.incidents ?? {}).map((one) => one.failure.code);
  }

  private executions(): readonly Execution[] {
    return Object.values(this.state?.executions ?? {});
  }

  /** Tokens are accounted for: every scope's count of live children is what is really there. */
  private checkCounts(): void {
    if (this.state?.status !== 'active') return;
    for (const one of this.executions()) {
      const children = this.executions().filter((other) => other.scope === one.key);
      expect(one.live, `live children of ${one.element}`).toBe(children.length);
    }
  }
}

/** The only process of the `.bpmn` beside the test, started. */
export async function givenRun(testUrl: string, processId?: string): Promise<Run> {
  return new Run(pick(await givenFile(testUrl), processId));
}

export function pick(models: Map<string, ProcessModel>, processId?: string): ProcessModel {
  const model = processId === undefined ? [...models.values()][0] : models.get(processId);
  if (!model) throw new Error(`no process ${processId ?? ''} in the file`);
  return model;
}
