import { EventEmitter } from 'node:events';
import { Engine, type BpmnEngineOptions } from 'bpmn-engine';
import type { Variables } from '../../engine/src/model/index.ts';
import { HeldTimers } from './held-timers.ts';
import { HeldWork, type Activity } from './held-work.ts';
import { tally, type Outcome, type Waiting } from './outcome.ts';
import { processAlone } from './process-alone.ts';
import { TheirPlaces, type Content } from './their-places.ts';

/** What bpmn-engine is given to run. */
export interface RunRequest {
  readonly xml: string;
  /** The process that is run, whatever else the file holds. */
  readonly processId: string;
  readonly variables: Variables;
  /** The value of a text that may be an expression; any other text is given back. */
  readonly resolve: (
    text: string,
    asked: { readonly place: string; readonly executionId: string },
  ) => unknown;
}

/** What bpmn-engine tells a listener of an activity. */
interface ActivityApi {
  readonly id: string;
  readonly type: string;
  readonly executionId: string;
  readonly content: Content;
  readonly signal: () => void;
  readonly sendApiMessage: (kind: 'error', error: { message: string; code: string }) => void;
}

/** Events after which a run is taken to go in a circle; its loops never give way to a clock. */
const MOST_EVENTS = 5_000;

const WORK = ['bpmn:UserTask', 'bpmn:ReceiveTask', 'bpmn:CallActivity'];

/** One run of one process in bpmn-engine, in which nothing goes on until it is told to. */
export class Theirs {
  private readonly engine: Engine;
  private readonly listener = new EventEmitter();
  private readonly places = new TheirPlaces();
  private readonly ended: string[] = [];
  private readonly timers = new HeldTimers();
  private readonly work = new HeldWork();
  private waits: ActivityApi[] = [];
  private events = 0;
  private failed = false;

  constructor(request: RunRequest) {
    const options = {
      source: processAlone(request.xml, request.processId),
      variables: { ...request.variables },
      expressions: { resolveExpression: this.resolver(request) },
      timers: this.timers,
      scripts: SCRIPTS_THAT_PASS,
      extensions: { held: (activity: Activity) => this.work.hold(activity, this.places) },
    };
    // Its types ask for more of timers and scripts than it uses.
    this.engine = new Engine(options as unknown as BpmnEngineOptions);
    this.engine.on('error', () => {
      this.failed = true;
    });
    this.listen();
  }

  /** Starts the process, has `drive` tell it what comes, and gives what came of it. */
  async run(
    drive: (waiting: () => Promise<readonly Waiting[]>) => Promise<void>,
  ): Promise<Outcome> {
    try {
      await this.engine.execute({ listener: this.listener });
      await drive(() => this.waiting());
    } catch {
      this.failed = true;
    }
    return { status: this.status(), completed: tally(this.ended) };
  }

  private async waiting(): Promise<readonly Waiting[]> {
    // Lets what was published meanwhile come to its listeners.
    await new Promise(setImmediate);
    if (this.failed || !this.isRunning()) return [];
    const waits = this.waits.flatMap((api) => this.toWaiting(api));
    return [...this.work.waiting, ...this.timers.waiting(this.places), ...waits];
  }

  private status(): Outcome['status'] {
    if (this.failed) return 'failed';
    return this.isRunning() ? 'waiting' : 'completed';
  }

  private isRunning(): boolean {
    const state: string = this.engine.state;
    return state === 'running';
  }

  private resolver({ resolve }: RunRequest) {
    return (text: unknown, message?: { readonly content: Content }): unknown => {
      if (typeof text !== 'string') return text;
      const { executionId = '' } = message?.content ?? {};
      return resolve(text, { place: message ? this.places.of(message.content) : '', executionId });
    };
  }

  private listen(): void {
    this.on('activity.enter', ({ content }) => this.places.enter(content));
    this.on('activity.wait', (api) => this.waits.push(api));
    this.on('activity.call', (api) => this.waits.push(api));
    this.on('activity.end', ({ content }) => this.ended.push(this.places.of(content)));
    this.on('activity.leave', ({ id, executionId }) => {
      this.waits = this.waits.filter(
        (one) => one.id !== id || !one.executionId.startsWith(executionId),
      );
    });
  }

  private on(name: string, heard: (api: ActivityApi) => void): void {
    this.listener.on(name, (api: ActivityApi) => {
      this.events += 1;
      if (this.events > MOST_EVENTS) throw new Error('it runs in a circle');
      heard(api);
    });
  }

  private toWaiting(api: ActivityApi): readonly Waiting[] {
    const isWork = WORK.includes(api.type);
    const trigger = /^bpmn:(Message|Signal)EventDefinition$/.exec(api.type)?.[1]?.toLowerCase();
    if (!isWork && trigger === undefined) return [];
    const go: Waiting['go'] = (error) => {
      this.waits = this.waits.filter((one) => one !== api);
      if (error === undefined) api.signal();
      else api.sendApiMessage('error', { message: error, code: error });
    };
    const place = this.places.of(api.content);
    return [{ place, kind: isWork ? 'work' : 'event', ...(trigger && { trigger }), go }];
  }
}

/** Script tasks pass: what a script computes is not compared. */
const SCRIPTS_THAT_PASS = {
  register: () => undefined,
  getScript: (_language: unknown, { type }: { readonly type: string }) =>
    type === 'bpmn:ScriptTask'
      ? { execute: (_scope: unknown, done: () => void) => done() }
      : undefined,
};
