import type { EntityType } from '../entity/entity-type.ts';
import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';

/** What people say beside a task or an instance. */
export interface DiscussionState {
  /** Task id, or instance id. */
  readonly about: string;
  readonly comments: readonly Comment[];
}

export interface Comment {
  /** 1, 2, … */
  readonly number: number;
  readonly person: string;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly text: string;
}

export interface DiscussionCommand {
  readonly kind: 'comment';
  readonly about: string;
  readonly text: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly actor: Actor;
}

/** `values` are kept beside the chain where they are personal: people write names into comments. */
export interface DiscussionEvent {
  readonly kind: 'comment-added';
  readonly about: string;
  readonly number: number;
  readonly person: string;
  readonly time: number;
  readonly values: { readonly text: string };
}

export const DISCUSSION: EntityType<DiscussionState, DiscussionCommand, DiscussionEvent> = {
  kind: 'discussion',
  decide: decideDiscussion,
  evolve: evolveDiscussion,
  fields: () => ({}),
  consequences: () => ({}),
  personal: () => ['text'],
};

/** The whole discussion is read with its task. */
const MOST_COMMENTS = 200;

function decideDiscussion(
  state: DiscussionState | undefined,
  { about, text, now: time, actor }: DiscussionCommand,
): Result<readonly DiscussionEvent[]> {
  const number = (state?.comments.length ?? 0) + 1;
  if (number > MOST_COMMENTS) return fail(FULL);
  return ok([{ kind: 'comment-added', about, number, person: actor.id, time, values: { text } }]);
}

function evolveDiscussion(
  state: DiscussionState | undefined,
  { about, number, person, time, values }: DiscussionEvent,
): DiscussionState {
  const comments = [...(state?.comments ?? []), { number, person, time, text: values.text }];
  return { about, comments };
}

const FULL: Failure = {
  code: 'DISCUSSION_FULL',
  message: `Expected fewer than ${MOST_COMMENTS} comments, but there are as many.`,
  mend: 'Go on elsewhere, and say where.',
};
