import type { MessageSubscription } from '../../../kernel/index.ts';
import { chooseFrom, dueOf, noteGap, valuesOf, type Play } from './play.ts';

/** Where an instance waits for a message. */
export interface Waiting {
  readonly instanceId: string;
  readonly processId: string;
  readonly subscription: MessageSubscription;
}

/** Customers, banks and suppliers will answer, or not, by the book of reactions. */
export async function planReaction(play: Play, waiting: Waiting): Promise<void> {
  const { engine, random: all } = play;
  const { instanceId, processId, subscription } = waiting;
  const { name, correlationKey = '', element, key, owner } = subscription;
  if (name === undefined || !(await isWaiting(play, waiting))) return;
  const reactions = play.data.outside[processId]?.[element];
  if (!reactions) return noteGap(play, `outside ${processId}/${element} (${name})`);
  const random = all.of(`${instanceId}:${String(key)}`);
  const demo = { roll: random.of('values').next() };
  const at = `outside.${processId}.${element}`;
  const seen = {
    variables: await engine.variables(instanceId, owner),
    demo,
    now: engine.now(),
    at,
  };
  const reaction = chooseFrom(reactions, seen, random);
  const publish = reaction?.publish;
  if (!publish) return;
  const due = dueOf(reaction, seen, random);
  const variables = valuesOf(publish, { ...seen, now: due });
  play.agenda.add(due, async () => {
    // Another wait under the same key gets a reaction of its own.
    if (!(await isWaiting(play, waiting))) return;
    const actor = { id: 'outside', by: 'system' } as const;
    await engine.publishMessage({ name, correlationKey, variables, timeToLive: 0, actor });
  });
}

async function isWaiting(
  { engine }: Play,
  { instanceId, subscription }: Waiting,
): Promise<boolean> {
  const { state } = await engine.instance(instanceId);
  return state.subscriptions[subscription.key] !== undefined;
}
