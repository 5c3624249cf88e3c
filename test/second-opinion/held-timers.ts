import type { Waiting } from './outcome.ts';
import type { Content, TheirPlaces } from './their-places.ts';

interface Timer {
  readonly owner: Content | undefined;
  readonly fire: () => void;
}

/** In the place of bpmn-engine's timers: none goes off before it is told to. */
export class HeldTimers {
  readonly executing: Timer[] = [];
  readonly setTimeout = this.setFor(undefined);

  register(owner: Content) {
    return { setTimeout: this.setFor(owner), clearTimeout: this.clearTimeout };
  }

  readonly clearTimeout = (timer: Timer): void => {
    const index = this.executing.indexOf(timer);
    if (index >= 0) this.executing.splice(index, 1);
  };

  waiting(places: TheirPlaces): readonly Waiting[] {
    return this.executing.map((timer) => ({
      place: timer.owner ? places.of(timer.owner) : '',
      kind: 'event',
      trigger: 'timer',
      go: () => {
        this.clearTimeout(timer);
        timer.fire();
      },
    }));
  }

  private setFor(owner: Timer['owner']) {
    return (fire: () => void): Timer => {
      const timer: Timer = { owner, fire };
      this.executing.push(timer);
      return timer;
    };
  }
}
