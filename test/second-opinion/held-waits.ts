import type { Waiting } from './outcome.ts';
import type { Content, TheirPlaces } from './their-places.ts';

/** What bpmn-engine tells a listener of an activity. */
export interface ActivityApi {
  readonly id: string;
  readonly type: string;
  readonly executionId: string;
  readonly content: Content;
  readonly signal: () => void;
  readonly sendApiMessage: (kind: 'error', error: { message: string; code: string }) => void;
}

const WORK = ['bpmn:UserTask', 'bpmn:ReceiveTask', 'bpmn:CallActivity'];

/** What bpmn-engine waits for by itself: people, calls, messages and signals. */
export class HeldWaits {
  private open: readonly ActivityApi[] = [];

  add(api: ActivityApi): void {
    this.open = [...this.open, api];
  }

  /** The activity has been left, by all its passes and events. */
  leave({ id, executionId }: ActivityApi): void {
    this.open = this.open.filter(
      (one) => one.id !== id || !one.executionId.startsWith(executionId),
    );
  }

  waiting(places: TheirPlaces): readonly Waiting[] {
    return this.open.flatMap((api) => this.toWaiting(api, places));
  }

  private toWaiting(api: ActivityApi, places: TheirPlaces): readonly Waiting[] {
    const isWork = WORK.includes(api.type);
    const trigger = /^bpmn:(Message|Signal)EventDefinition$/.exec(api.type)?.[1]?.toLowerCase();
    if (!isWork && trigger === undefined) return [];
    const go: Waiting['go'] = (error) => {
      this.open = this.open.filter((one) => one !== api);
      if (error === undefined) api.signal();
      else api.sendApiMessage('error', { message: error, code: error });
    };
    const place = places.of(api.content);
    return [{ place, kind: isWork ? 'work' : 'event', ...(trigger && { trigger }), go }];
  }
}
