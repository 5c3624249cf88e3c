import { ok, type Result } from '../../../../errors/failure.ts';
import type { EventDefinition, EventDefinitionKind } from '../../../../model/index.ts';
import type { Visit } from '../../element-behaviour.ts';
import { prepareCancelThrow } from './cancel.ts';
import { prepareCompensationThrow } from './compensation.ts';
import { prepareErrorThrow } from './error.ts';
import { prepareEscalationThrow } from './escalation.ts';
import { prepareMessageThrow } from './message.ts';
import { prepareSignalThrow } from './signal.ts';
import { prepareTerminateThrow } from './terminate.ts';
import type { PrepareThrow, ThrownEvent } from './thrown-event.ts';

/** Prepares any event definition to be thrown. */
export function prepareThrow(visit: Visit, definition: EventDefinition): Result<ThrownEvent> {
  const prepare: PrepareThrow<EventDefinition> = THROW[definition.kind];
  return prepare(visit, definition);
}

/** Kinds that are only caught, or, like a link, thrown by moving the token. */
const nothingToThrow = (): Result<ThrownEvent> => ok({ run: () => true });

const THROW = {
  message: prepareMessageThrow,
  signal: prepareSignalThrow,
  error: prepareErrorThrow,
  escalation: prepareEscalationThrow,
  compensation: prepareCompensationThrow,
  terminate: prepareTerminateThrow,
  cancel: prepareCancelThrow,
  link: nothingToThrow,
  timer: nothingToThrow,
  conditional: nothingToThrow,
} satisfies {
  readonly [K in EventDefinitionKind]: PrepareThrow<Extract<EventDefinition, { kind: K }>>;
};
