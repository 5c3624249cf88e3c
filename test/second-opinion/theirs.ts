import { EventEmitter } from 'node:events';
import { Engine, type BpmnEngineOptions } from 'bpmn-engine';
import type { Variables } from '../../engine/src/model/index.ts';
import { HeldTimers } from './held-timers.ts';
import { HeldWaits, type ActivityApi } from './held-waits.ts';
import { HeldWork, type Activity } from './held-work.ts';
import { BEGIN, tally, type Outcome, type Waiting } from './outcome.ts';
import { processAlone } from './process-alone.ts';
import { TheirPlaces, type Content } from './their-places.ts';

/** What bpmn-engine is given to run. */
export interface RunRequest {
  readonly xml: string;
  /** The process that is run, whatever else the file holds. */
  readonly processId: string;
  readonly variables: Variables;
  /** Of the process itself: they begin when they are told to. */
  readonly eventSubProcesses: readonly string[];
  /** The value of a text that may be an expression; any other text is given back. */
  readonly resolve: (
    text: string,
    asked: { readonly place: string; readonly executionId: string },
  ) => unknown;
}

interface Runnable {
  readonly isRunning: boolean;
  readonly run: () => void;
}

/** Events after which a run is taken to go in a circle; its loops never give way to a clock. */
const MOST_EVENTS = 5_000;

/** One run of one process in bpmn-engine, in which nothing goes on until it is told to. */
export class Theirs {
  private readonly request: RunRequest;
  private readonly engine: Engine;
  private readonly listener = new EventEmitter();
  private readonly places = new TheirPlaces();
  private readonly ended: string[] = [];
  private readonly timers = new HeldTimers();
  private readonly work = new HeldWork();
  private readonly waits = new HeldWaits();
  private events = 0;
  private failed = false;

  constructor(request: RunRequest) {
    this.request = request;
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
    return [
      ...this.work.waiting,
      ...this.timers.waiting(this.places),
      ...this.waits.waiting(this.places),
      ...this.beginnings(),
    ];
  }

  /** bpmn-engine runs an event sub-process once at a time. */
  private beginnings(): readonly Waiting[] {
    return this.request.eventSubProcesses.flatMap((id): readonly Waiting[] => {
      const activity = this.engine.execution.getActivityById<Runnable>(id);
      if (activity.isRunning) return [];
      return [{ place: id, kind: 'event', trigger: BEGIN, go: () => activity.run() }];
    });
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
    this.on('activity.wait', (api) => this.waits.add(api));
    this.on('activity.call', (api) => this.waits.add(api));
    this.on('activity.leave', (api) => this.waits.leave(api));
    this.on('activity.end', ({ content }) => this.ended.push(this.places.of(content)));
  }

  private on(name: string, heard: (api: ActivityApi) => void): void {
    this.listener.on(name, (api: ActivityApi) => {
      this.events += 1;
      if (this.events > MOST_EVENTS) throw new Error('it runs in a circle');
      heard(api);
    });
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
