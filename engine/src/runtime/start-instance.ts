import { WaybillError, type Failure } from '../errors/failure.ts';
import type { StartCommand } from '../kernel/index.ts';
import type { Claim } from '../ports/index.ts';
import { copyVariables } from './copy-json.ts';
import { notFound, type Definitions } from './definitions.ts';
import { businessKeyTaken } from './business-key-taken.ts';
import type { EngineContext } from './engine-context.ts';
import type { Started, StartRequest } from './engine-values.ts';
import type { CommandHandler } from './handle-command.ts';
import { SYSTEM } from './send-command.ts';

export type StartInstance = (request: StartRequest) => Promise<Started>;

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
    const outcome = await commands.start({ processId, command, actor, claims });
    if (outcome.kind === 'done') return { instanceId, processId, version, created: true };
    if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
    if (outcome.key === claims[0]?.key) return startedBefore(context, outcome.owner);
    const { businessKey = '' } = request;
    throw new WaybillError(businessKeyTaken(processId, businessKey, outcome.owner));
  };

function startCommand(request: StartRequest, instanceId: string, version: number): StartCommand {
  const { variables, businessKey, startElement } = request;
  return {
    kind: 'start',
    instanceId,
    version,
    variables: copyVariables(variables),
    ...(businessKey !== undefined && { businessKey }),
    ...(startElement !== undefined && { startElement }),
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
