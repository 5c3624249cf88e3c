import { WaybillError, type Failure } from '../../errors/failure.ts';
import { INTAKE_ERRORS } from '../../errors/intake-errors.ts';
import {
  contentKey,
  messageStatus,
  ORDER_MESSAGE,
  type MessageCommand,
  type MessageState,
} from '../../intake/index.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EntityHandler, EntityOutcome } from '../entity/handle-entity.ts';
import type { Files } from '../files/files-api.ts';
import type { MessageRouter } from '../message-router.ts';
import type { StartInstance } from '../start-instance.ts';
import type { MessageView } from './intake-values.ts';

/** What every part of the intake shares. */
export interface IntakeParts {
  readonly context: EngineContext;
  readonly entities: EntityHandler;
  readonly messages: MessageRouter;
  readonly start: StartInstance;
  readonly files: Files;
}

/** By id, or by the SHA-256 of its bytes. */
export async function findMessage(parts: IntakeParts, given: string): Promise<MessageState> {
  const { context, entities } = parts;
  const byId = await entities.load<MessageState>(ORDER_MESSAGE, given);
  if (byId) return byId.state;
  const owner = await context.store.claimOwner(contentKey(given));
  const id = owner === undefined ? undefined : messageOfClaim(owner);
  const byDigest =
    id === undefined ? undefined : await entities.load<MessageState>(ORDER_MESSAGE, id);
  if (byDigest) return byDigest.state;
  const message = `Expected a message "${given.slice(0, 100)}", but there is none of this id or digest.`;
  throw new WaybillError(intakeFailure('INTAKE_MESSAGE_UNKNOWN', message));
}

/** Claims of messages are owned by their entities. */
export const messageOfClaim = (owner: string): string => owner.slice(ORDER_MESSAGE.kind.length + 1);

export const viewOf = (state: MessageState): MessageView => ({
  ...state,
  status: messageStatus(state),
});

/** One commit to a message. */
export const commit = (
  { entities }: IntakeParts,
  name: string,
  command: MessageCommand,
): Promise<EntityOutcome<MessageState>> => entities.handle(ORDER_MESSAGE, { name, command });

/** The same where no key can be taken: the state after it, or the failure thrown. */
export async function mustCommit(
  parts: IntakeParts,
  name: string,
  command: MessageCommand,
): Promise<MessageState> {
  const outcome = await commit(parts, name, command);
  if (outcome.kind === 'done') return outcome.state;
  throw new WaybillError(outcome.kind === 'refused' ? outcome.failure : contention(name));
}

export const contention = (name: string): Failure => ({
  code: 'COMMIT_CONTENTION',
  message: `Expected to commit to message "${name}", but other messages took its keys again and again.`,
  mend: 'Try again.',
});

export const intakeFailure = (code: keyof typeof INTAKE_ERRORS, message: string): Failure => ({
  code,
  message,
  mend: INTAKE_ERRORS[code].mend,
});
