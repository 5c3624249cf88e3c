import { WaybillError } from '../errors/failure.ts';
import type { Actor } from '../history/index.ts';
import type { Command, StartCommand } from '../kernel/index.ts';
import type { Claim } from '../ports/index.ts';
import type { WriteOptions } from './engine-values.ts';
import type { EngineContext } from './engine-context.ts';
import type { CommandHandler } from './handle-command.ts';

/** Sends a command of the public API to an instance; throws the refusal. */
export type SendCommand = (
  instanceId: string,
  command: Exclude<Command, StartCommand>,
  options?: WriteOptions,
) => Promise<void>;

export const commandClaim = (instanceId: string, key: string): string => `cmd:${instanceId}:${key}`;

export const SYSTEM: Actor = { id: 'engine', by: 'system' };

export const createSendCommand =
  ({ store }: EngineContext, commands: CommandHandler): SendCommand =>
  async (instanceId, command, options = {}) => {
    const { actor = SYSTEM, idempotencyKey } = options;
    const claims: readonly Claim[] =
      idempotencyKey === undefined
        ? []
        : [{ key: commandClaim(instanceId, idempotencyKey), owner: instanceId }];
    // Asked first: a command that was done is refused by the kernel before any claim is looked at.
    for (const { key } of claims) if ((await store.claimOwner(key)) !== undefined) return;
    const outcome = await commands.handle({ instanceId, command, actor, claims });
    if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
  };
