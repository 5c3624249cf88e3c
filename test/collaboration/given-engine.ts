import { readFileSync } from 'node:fs';
import { afterEach, describe } from 'vitest';
import {
  createEngine,
  type Deployment,
  type Engine,
  type EngineOptions,
  type Event,
  type Failure,
  type JobHandler,
  type MessageRequest,
  type Published,
  type StartRequest,
  type Variables,
} from '../../engine/src/index.ts';
import { SET_UPS, type Place, type SetUp } from './set-ups.ts';
import { T0 } from './start-time.ts';

/** Runs a suite on every set-up; `given` opens an engine that is closed after the test. */
export function onEverySetUp(
  title: string,
  suite: (given: (options?: EngineOptions) => Promise<Given>) => void,
): void {
  describe.each(SET_UPS)(`${title} ($name)`, (setUp) => {
    const closing: (() => Promise<void>)[] = [];
    afterEach(async () => {
      for (const close of closing.splice(0)) await close();
    });
    suite(async (more = {}) => {
      const place = await setUp.prepare();
      const given = await Given.open(setUp, {
        ...place,
        options: () => ({ ...place.options(), ...more }),
      });
      closing.push(async () => {
        await given.engine.close();
        await place.remove();
      });
      return given;
    });
  });
}

/** An engine on the virtual clock; every act settles it and, where the set-up says so, reopens it. */
export class Given {
  engine: Engine;
  /** What failed behind the scenes. */
  readonly failures: Failure[] = [];
  private readonly setUp: SetUp;
  private readonly place: Place;
  private readonly workers = new Map<string, JobHandler>();

  private constructor(engine: Engine, setUp: SetUp, place: Place) {
    this.engine = engine;
    this.setUp = setUp;
    this.place = place;
  }

  static async open(setUp: SetUp, place: Place): Promise<Given> {
    const engine = await createEngine({ clock: 'virtual', startTime: T0, ...place.options() });
    return new Given(engine, setUp, place);
  }

  /** Settles, and goes on with a new engine on what the old one stored. */
  async step(): Promise<void> {
    await this.engine.settle();
    if (!this.setUp.reopens) return;
    const startTime = this.engine.now();
    await this.engine.close();
    const onError = (failure: Failure): void => void this.failures.push(failure);
    const options = this.place.options();
    this.engine = await createEngine({ clock: 'virtual', ...options, startTime, onError });
    for (const [type, handler] of this.workers) this.engine.registerWorker(type, handler);
  }

  /** Releases files that stand beside the test. */
  async deploy(testUrl: string, ...names: readonly string[]): Promise<Deployment> {
    const files = names.map((name) => ({
      name,
      content: readFileSync(new URL(name, testUrl), 'utf8'),
    }));
    const deployment = await this.engine.deploy(files);
    await this.step();
    return deployment;
  }

  async start(processId: string, variables: Variables = {}, more: Partial<StartRequest> = {}) {
    const { instanceId } = await this.engine.start({ processId, variables, ...more });
    await this.step();
    return instanceId;
  }

  async publish(message: MessageRequest): Promise<Published> {
    const published = await this.engine.publishMessage(message);
    await this.step();
    return published;
  }

  async broadcast(name: string, variables: Variables = {}) {
    const result = await this.engine.broadcastSignal(name, variables);
    await this.step();
    return result;
  }

  async advance(by: string): Promise<void> {
    const { advance } = this.place;
    await (advance ? advance(this.engine, by) : this.engine.advanceTime(by));
    await this.step();
  }

  /** Completes the oldest open user task of an element, of one instance where it is named. */
  async complete(element: string, variables: Variables = {}, instanceId?: string): Promise<void> {
    const [task] = await this.engine.tasks({ element, ...(instanceId && { instanceId }) });
    if (!task) throw new Error(`no task ${element}; open: ${(await this.open()).join(', ')}`);
    await this.engine.completeTask(task.id, variables);
    await this.step();
  }

  async serve(type: string, handler: JobHandler): Promise<void> {
    this.workers.set(type, handler);
    this.engine.registerWorker(type, handler);
    await this.step();
  }

  /** Elements of the open user tasks, sorted; of one instance where it is named. */
  async open(instanceId?: string): Promise<readonly string[]> {
    const tasks = await this.engine.tasks(instanceId === undefined ? {} : { instanceId });
    return tasks.map(({ element }) => element).sort();
  }

  async status(instanceId: string): Promise<string> {
    return (await this.engine.instance(instanceId)).status;
  }

  /** Instances of a process, oldest first. */
  async instancesOf(processId: string): Promise<readonly string[]> {
    const rows = await this.engine.instances({ processId });
    return rows.map(({ id }) => id).sort();
  }

  /** The codes of an instance's open incidents. */
  async incidents(instanceId: string): Promise<readonly string[]> {
    return (await this.engine.incidents({ instanceId })).map(({ failure }) => failure.code);
  }

  async events(instanceId: string): Promise<readonly Event[]> {
    return (await this.engine.history(instanceId)).flatMap(({ events }) => events);
  }

  /** Key of the live execution at an element. */
  async keyOf(instanceId: string, element: string): Promise<number> {
    const { state } = await this.engine.instance(instanceId);
    const found = Object.values(state.executions).find((one) => one.element === element);
    if (!found) throw new Error(`nothing is at ${element}`);
    return found.key;
  }
}
