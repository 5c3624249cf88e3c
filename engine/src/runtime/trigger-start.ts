import type { Actor } from '../history/index.ts';
import type { Variables } from '../model/index.ts';
import type { Claim, StartSubscription } from '../ports/index.ts';
import type { EngineContext } from './engine-context.ts';
import type { CommandHandler, CommandOutcome } from './handle-command.ts';

/** A start event or instantiating node has been triggered. */
export interface TriggeredStart {
  readonly subscription: StartSubscription;
  readonly variables: Variables;
  readonly actor: Actor;
  /** Makes the start count once; its owner becomes the new instance. */
  readonly claim?: string;
  readonly businessKey?: string;
  /** Of the instance that threw the message, when it came by a message flow. */
  readonly conversation?: string;
}

export type TriggerStart = (start: TriggeredStart) => Promise<{
  readonly instanceId: string;
  readonly outcome: CommandOutcome;
}>;

/** Starts an instance at a triggered start event, of the version whose subscription it is. */
export const createTriggerStart =
  (context: EngineContext, commands: CommandHandler): TriggerStart =>
  async ({ subscription, variables, actor, claim, businessKey, conversation }) => {
    const instanceId = context.ids.next();
    const { processId, version, element, definition } = subscription;
    const claims: readonly Claim[] = claim === undefined ? [] : [{ key: claim, owner: instanceId }];
    const outcome = await commands.start({
      processId,
      actor,
      claims,
      command: {
        kind: 'start',
        instanceId,
        version,
        variables,
        startElement: element,
        definition,
        ...(businessKey !== undefined && { businessKey }),
        ...(conversation !== undefined && { conversation }),
      },
    });
    return { instanceId, outcome };
  };
