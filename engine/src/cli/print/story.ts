import type { Actor } from '../../history/index.ts';
import type { Event } from '../../kernel/index.ts';
import type { StoryMessages } from '../messages/story-messages.ts';
import { tellEvent, type ElementNames, type Places } from './tell-event.ts';
import { timeText } from './time-text.ts';

/** What one commit did. */
export interface StoryCommit {
  readonly instanceId: string;
  readonly processId: string;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly actor: Actor;
  readonly events: readonly Event[];
}

export interface StoryTelling {
  readonly names: ElementNames;
  readonly story: StoryMessages;
  readonly timeZone: string;
}

/** A story line by line: who did something at what time, and below what came of it. */
export function storyLines(
  commits: readonly StoryCommit[],
  { names, story, timeZone }: StoryTelling,
): readonly string[] {
  const several = new Set(commits.map(({ instanceId }) => instanceId)).size > 1;
  const placesOf = new Map<string, Places>();
  return commits.flatMap(({ instanceId, processId, time, actor, events }) => {
    const places = placesOf.get(instanceId) ?? { elements: new Map(), names };
    placesOf.set(instanceId, places);
    const told = events.flatMap((event) => tellEvent(event, places, { story, timeZone }));
    if (told.length === 0) return [];
    const where = several ? `  [${processId} ${instanceId}]` : '';
    return [
      `${timeText(time, timeZone)}  ${actorText(actor)}${where}`,
      ...told.map((line) => `    ${line}`),
    ];
  });
}

/** Machines' ids say nothing to a reader; what made them act does. */
const actorText = ({ id, by }: Actor): string =>
  by === 'user' || by === 'worker' ? `${id} (${by})` : by;
