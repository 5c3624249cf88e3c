import {
  evolve,
  type Event,
  type EventOf,
  type InstanceState,
} from '../../engine/src/kernel/index.ts';
import { questionOf } from './oracle.ts';
import { BEGIN, tally, type Outcome, type Stimulus } from './outcome.ts';
import { placeOf } from './place.ts';
import { DECIDED, ENOUGH, ITEMS } from './plain-bpmn.ts';

/** What one instance did in our engine: what came from outside, what it decided, what it completed. */
export class Recording {
  readonly stimuli: Stimulus[] = [];
  readonly answers = new Map<string, boolean | number>();
  private state: InstanceState | undefined;
  private readonly completed: string[] = [];
  private readonly passes = new Map<string, number>();
  /** The latest to complete: the flows taken next are its own. */
  private latest = { place: '', pass: 0 };
  /** The execution whose work has been ended by an error, until it is thrown. */
  private failing: number | undefined;

  record(events: readonly Event[]): this {
    for (const event of events) {
      this.note(event);
      this.state = evolve(this.state, event);
    }
    return this;
  }

  outcome(): Outcome {
    return { status: this.status(), completed: tally(this.completed) };
  }

  /** What an operator ends is still open to BPMN. */
  private status(): Outcome['status'] {
    if (Object.keys(this.state?.incidents ?? {}).length > 0) return 'failed';
    return this.state?.status === 'completed' ? 'completed' : 'waiting';
  }

  private note(event: Event): void {
    if (event.kind === 'element-entered') this.noteStart(event);
    if (event.kind === 'element-completed') this.noteCompletion(event.key);
    if (event.kind === 'sequence-flow-taken') this.answer(`${DECIDED}${event.flow}`, true);
    if (event.kind === 'loop-changed') this.noteLoop(event);
    if (event.kind === 'subscription-triggered') this.noteTrigger(event);
    if (event.kind === 'work-changed' && !event.work) this.failing = event.key;
    if (event.kind === 'error-thrown') this.noteError(event.key, event.code);
  }

  /** A process that is started by an event is entered there before anything else happens. */
  private noteStart({ element, scope, cause }: EventOf<'element-entered'>): void {
    if (cause !== 'event') return;
    const first = this.stimuli.length === 0;
    const place = placeOf(this.state, scope, element);
    this.stimuli.push({ place, ...(!first && { trigger: BEGIN }) });
  }

  private noteCompletion(key: number): void {
    const execution = this.state?.executions[key];
    const place = placeOf(this.state, key);
    if (execution?.work) this.stimuli.push({ place });
    if (execution?.loopCounter === undefined) this.completed.push(place);
    this.latest = { place, pass: this.nextPass(place) };
  }

  private noteLoop({ key, loop }: EventOf<'loop-changed'>): void {
    if (loop.kind !== 'multi-instance') return;
    if (loop.terminated > 0) this.answer(ENOUGH, true);
    const body = this.state?.executions[key];
    if (body?.loop) return;
    const place = placeOf(this.state, key);
    const pass = this.nextPass(`${ITEMS} ${place}`);
    this.answers.set(questionOf(ITEMS, place, pass), loop.total);
  }

  private noteError(key: number, code = ''): void {
    if (key !== this.failing) return;
    this.failing = undefined;
    this.stimuli.push({ place: placeOf(this.state, key), error: code });
  }

  private noteTrigger({ key, element }: EventOf<'subscription-triggered'>): void {
    const subscription = this.state?.subscriptions[key];
    if (!subscription) return;
    const { owner, kind } = subscription;
    this.stimuli.push({ place: placeOf(this.state, owner, element), trigger: kind });
  }

  private answer(question: string, value: boolean): void {
    this.answers.set(questionOf(question, this.latest.place, this.latest.pass), value);
  }

  private nextPass(of: string): number {
    const pass = (this.passes.get(of) ?? 0) + 1;
    this.passes.set(of, pass);
    return pass;
  }
}
