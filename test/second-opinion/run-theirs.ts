import { EventEmitter } from 'node:events';
import { Engine, type BpmnEngineOptions } from 'bpmn-engine';
import { evaluate } from 'feelin';
import type { Variables } from '../../engine/src/model/index.ts';
import type { Given, Sample } from './corpus.ts';
import { drive, tally, type Outcome, type Waiting } from './outcome.ts';

/** What bpmn-engine tells a listener of an activity. */
interface ActivityApi {
  readonly id: string;
  readonly type: string;
  readonly executionId: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly signal: () => void;
}

/** An activity as bpmn-engine shows it to extensions. */
interface Activity {
  readonly id: string;
  readonly type: string;
  readonly behaviour: Record<string, unknown>;
}

interface Timer {
  readonly owner: { readonly id: string } | undefined;
  readonly fire: () => void;
}

/** Events after which a run is taken to go in a circle; its loops never give way to a clock. */
const MOST_EVENTS = 5_000;

const SERVICES = ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask'];

/** Runs the sample's process in bpmn-engine, driven by the same rule as ours. */
export async function runTheirs(sample: Sample, { variables, first }: Given): Promise<Outcome> {
  const theirs = new Theirs(sample, variables);
  try {
    await theirs.start();
    await drive(() => theirs.waiting(), first);
    return theirs.outcome();
  } catch (error) {
    return theirs.outcome(error);
  }
}

class Theirs {
  private readonly engine: Engine;
  private readonly listener = new EventEmitter();
  private readonly ended: string[] = [];
  private readonly timers: Timer[] = [];
  private readonly jobs: Waiting[] = [];
  private waits: ActivityApi[] = [];
  private events = 0;
  private failed = false;

  constructor({ xml, model }: Sample, variables: Variables) {
    const options = {
      source: onlyProcess(xml, model.processId),
      variables: { ...variables },
      expressions: { resolveExpression: feelIn(xml, variables) },
      timers: this.heldTimers(),
      scripts: SCRIPTS_THAT_PASS,
      extensions: { jobs: (activity: Activity) => this.holdService(activity) },
    };
    // Its types ask for more of timers and scripts than it uses.
    this.engine = new Engine(options as unknown as BpmnEngineOptions);
    this.engine.on('error', () => {
      this.failed = true;
    });
    this.listen();
  }

  async start(): Promise<void> {
    await this.engine.execute({ listener: this.listener });
  }

  async waiting(): Promise<readonly Waiting[]> {
    // Lets what was published meanwhile come to its listeners.
    await new Promise(setImmediate);
    if (this.failed || !this.isRunning()) return [];
    const timers = this.timers.map((timer): Waiting => ({
      element: timer.owner?.id ?? '',
      kind: 'event',
      trigger: 'timer',
      go: () => {
        this.timers.splice(this.timers.indexOf(timer), 1);
        timer.fire();
      },
    }));
    return [...this.jobs, ...timers, ...this.waits.flatMap((api) => this.toWaiting(api))];
  }

  outcome(error?: unknown): Outcome {
    const failed = this.failed || error !== undefined;
    return {
      status: failed ? 'failed' : this.isRunning() ? 'waiting' : 'completed',
      completed: tally(this.ended),
    };
  }

  private isRunning(): boolean {
    const state: string = this.engine.state;
    return state === 'running';
  }

  private listen(): void {
    this.on('activity.wait', (api) => this.waits.push(api));
    this.on('activity.end', (api) => this.ended.push(api.id));
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
    const isWork = api.type === 'bpmn:UserTask' || api.type === 'bpmn:ReceiveTask';
    const trigger = /^bpmn:(Message|Signal)EventDefinition$/.exec(api.type)?.[1]?.toLowerCase();
    if (!isWork && trigger === undefined) return [];
    const go = (): void => {
      this.waits = this.waits.filter((one) => one !== api);
      api.signal();
    };
    return [{ element: api.id, kind: isWork ? 'work' : 'event', ...(trigger && { trigger }), go }];
  }

  /** Jobs wait until they are completed, as ours do, instead of running where they stand. */
  private holdService({ id, type, behaviour }: Activity): void {
    if (!SERVICES.includes(type)) return;
    const { jobs } = this;
    behaviour['Service'] = function HeldService() {
      return {
        execute: (_message: unknown, done: (error: null) => void) => {
          const job: Waiting = {
            element: id,
            kind: 'work',
            go: () => {
              jobs.splice(jobs.indexOf(job), 1);
              done(null);
            },
          };
          jobs.push(job);
        },
      };
    };
  }

  private heldTimers() {
    const { timers } = this;
    const clearTimeout = (timer: Timer): void => {
      const index = timers.indexOf(timer);
      if (index >= 0) timers.splice(index, 1);
    };
    const setFor = (owner: Timer['owner']) => (fire: () => void) => {
      const timer: Timer = { owner, fire };
      timers.push(timer);
      return timer;
    };
    return {
      executing: timers,
      setTimeout: setFor(undefined),
      clearTimeout,
      register: (owner: Timer['owner']) => ({ setTimeout: setFor(owner), clearTimeout }),
    };
  }
}

/** Script tasks pass: what a script computes is not compared. */
const SCRIPTS_THAT_PASS = {
  register: () => undefined,
  getScript: (language: string | undefined) =>
    language === undefined ? undefined : { execute: (_scope: unknown, done: () => void) => done() },
};

/** Conditions and numbers are FEEL for both; names, durations and dates are left as they stand. */
function feelIn(xml: string, variables: Variables) {
  const elements =
    'conditionExpression|condition|loopCardinality|loopCondition|completionCondition|timeDate';
  const written = new RegExp(`<(${elements})[^>]*>([^<]*)</`, 'g');
  const texts = new Set([...xml.matchAll(written)].map((match) => unescape(match[2] ?? '')));
  return (text: unknown): unknown => {
    if (typeof text !== 'string' || !texts.has(text)) return text;
    const result: unknown = evaluate(text.replace(/^=/, ''), variables).value;
    return result ?? false;
  };
}

const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** bpmn-engine runs every executable process of a file; ours is asked for one. */
const onlyProcess = (xml: string, processId: string): string =>
  xml.replaceAll(/<process id="([^"]+)" isExecutable="true"/g, (text, id: string) =>
    id === processId ? text : `<process id="${id}" isExecutable="false"`,
  );
