import type { Waiting } from './outcome.ts';
import type { Content, TheirPlaces } from './their-places.ts';

/** An activity as bpmn-engine shows it to extensions. */
export interface Activity {
  readonly type: string;
  readonly behaviour: Record<string, unknown>;
}

type Done = (error: Error | null) => void;

const SERVICES = ['bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask'];

/** Jobs and calls wait until they are completed, as ours do, instead of running where they stand. */
export class HeldWork {
  waiting: readonly Waiting[] = [];

  /** For bpmn-engine's `extensions`. */
  hold({ type, behaviour }: Activity, places: TheirPlaces): void {
    if (type === 'bpmn:CallActivity') delete behaviour['calledElement'];
    if (!SERVICES.includes(type)) return;
    const held = (content: Content, done: Done) => this.add(places.of(content), done);
    behaviour['Service'] = function HeldService() {
      let remove = (): void => undefined;
      return {
        execute: ({ content }: { content: Content }, done: Done) => {
          remove = held(content, done);
        },
        stop: () => remove(),
      };
    };
  }

  /** Gives what takes the job away again. */
  private add(place: string, done: Done): () => void {
    const job: Waiting = {
      place,
      kind: 'work',
      go: (code) => {
        remove();
        done(code === undefined ? null : Object.assign(new Error(code), { code }));
      },
    };
    const remove = (): void => {
      this.waiting = this.waiting.filter((one) => one !== job);
    };
    this.waiting = [...this.waiting, job];
    return remove;
  }
}
