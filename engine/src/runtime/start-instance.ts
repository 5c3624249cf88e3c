import { WaybillError, type Failure } from '../errors/failure.ts';
import type { StartCommand } from '../kernel/index.ts';
import type { Claim } from '../ports/index.ts';
import { copyVariables } from './copy-json.ts';
import { notFound, type Definitions } from './definitions.ts';
import { businessKeyTaken } from './business-key-taken.ts';
import type { EngineContext } from './engine-context.ts';
import type { Started, StartRequest } from './engine-values.ts';
import type { CommandHandler, CommandOutcome } from './handle-command.ts';
import { businessKeyClaim } from './prepare-commit.ts';
import { SYSTEM } from './send-command.ts';
import { startDefinitions } from './start-subscriptions.ts';
import { unwrap } from './unwrap.ts';

/** `restart` and `conversation` are for `restart-instance.ts` alone. */
export type StartInstance = (
  request: StartRequest & Pick<StartCommand, 'restart' | 'conversation'>,
) => Promise<Started>;

export interface StartInstanceParts {
  readonly context: EngineContext;
  readonly commands: CommandHandler;
  readonly definitions: Definitions;
}

/** Starts an instance for the public API, once for each idempotency key. */
export const createStartInstance =
  ({ context, commands, definitions }: StartInstanceParts): StartInstance =>
  async (request) => {
    const { processId, actor = SYSTEM } = request;
    const version = request.version ?? (await definitions.newestVersion(processId));
    if (version === undefined) throw new WaybillError(notFound(processId));
    const instanceId = context.ids.next();
    const claims = claimsOf(request, instanceId);
    const command = startCommand(request, instanceId, version);
    if (request.startElement !== undefined)
      await checkStartElement(definitions, command, processId);
    const outcome = await commands.start({ processId, command, actor, claims });
    if (outcome.kind === 'done') return { instanceId, processId, version, created: true };
    if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
    if (outcome.key === claims[0]?.key) return startedBefore(context, outcome.owner);
    throw new WaybillError(taken(request, outcome));
  };

function startCommand(
  request: Parameters<StartInstance>[0],
  instanceId: string,
  version: number,
): StartCommand {
  const { variables, businessKey, startElement, restart, conversation } = request;
  return {
    kind: 'start',
    instanceId,
    version,
    variables: copyVariables(variables),
    ...(businessKey !== undefined && { businessKey }),
    ...(startElement !== undefined && { startElement }),
    ...(restart && { restart }),
    ...(conversation !== undefined && { conversation }),
  };
}

/** The none start event, one with a trigger, or a node behind an instantiating gateway. */
async function checkStartElement(
  definitions: Definitions,
  { startElement = '', version }: StartCommand,
  processId: string,
): Promise<void> {
  const model = unwrap(await definitions.model(processId, version));
  const { children } = model.root;
  const isStart = model.nodes[startElement]?.kind === 'start-event';
  if (isStart && children.includes(startElement)) return;
  if (startDefinitions(model).some(({ element }) => element === startElement)) return;
  throw new WaybillError({
    code: 'START_ELEMENT_UNKNOWN',
    elementId: startElement,
    message: `Expected "${startElement}" to be an element at which process "${processId}" can start, but it is not.`,
    mend: 'Name a start event or instantiating element of the process, or leave it out.',
  });
}

function taken(
  { processId, businessKey = '' }: StartRequest,
  { key, owner }: Extract<CommandOutcome, { kind: 'claimed' }>,
): Failure {
  if (key === businessKeyClaim(processId, businessKey)) {
    return businessKeyTaken(processId, businessKey, owner);
  }
  return {
    code: 'INSTANCE_EXISTS',
    message: `Expected a new instance id from "ids", but instance "${owner}" has it already.`,
    mend: 'Give the engine ids that never come twice in one store.',
  };
}

const claimsOf = ({ processId, idempotencyKey }: StartRequest, owner: string): readonly Claim[] =>
  idempotencyKey === undefined ? [] : [{ key: `start:${processId}:${idempotencyKey}`, owner }];

async function startedBefore({ store }: EngineContext, instanceId: string): Promise<Started> {
  const stored = await store.load(instanceId);
  if (!stored) throw new WaybillError(gone(instanceId));
  const { processId, version } = stored.row;
  return { instanceId, processId, version, created: false };
}

const gone = (instanceId: string): Failure => ({
  code: 'INSTANCE_NOT_FOUND',
  message: `Expected instance "${instanceId}" that the idempotency key names, but there is none.`,
  mend: 'Start under another idempotency key.',
});
