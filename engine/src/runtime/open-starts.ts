import type { StartSubscription } from '../ports/index.ts';
import type { Definitions } from './definitions.ts';
import type { EngineContext } from './engine-context.ts';
import { startSubscriptions } from './start-subscriptions.ts';
import { startTimerClaim } from './start-timer-claim.ts';

/**
 * Opens the start subscriptions of a process's newest version in place of all others. Where another
 * process deploys meanwhile, whoever writes last sees that and opens the newer one's.
 */
export async function openStarts(
  context: EngineContext,
  definitions: Definitions,
  processId: string,
): Promise<void> {
  const { store, timeZone, clock } = context;
  for (;;) {
    const version = await store.newestVersion(processId);
    const model = version === undefined ? undefined : await definitions.model(processId, version);
    if (version === undefined || !model?.ok) return;
    const wanted = startSubscriptions(model.value, version, { now: clock.now(), timeZone });
    if (!wanted.ok) return;
    const open = (await store.startSubscriptions()).filter((one) => one.processId === processId);
    const next = await keepOpen(context, wanted.value, open);
    if (open.length + next.length > 0) await store.putStartSubscriptions(processId, next);
    if ((await store.newestVersion(processId)) === version) return;
  }
}

/** Deployed again, a version keeps what its timers have counted, and a cycle that is over stays over. */
async function keepOpen(
  { store }: EngineContext,
  wanted: readonly StartSubscription[],
  open: readonly StartSubscription[],
): Promise<readonly StartSubscription[]> {
  const kept: StartSubscription[] = [];
  for (const subscription of wanted) {
    const { id, version } = subscription;
    const same = open.find((one) => one.id === id && one.version === version);
    const fired = same ? undefined : await store.claimOwner(startTimerClaim(id, version, 0));
    if (fired === undefined) kept.push(same ?? subscription);
  }
  return kept;
}
