import type { Execution, InstanceState, Subscription } from '../../engine/src/index.ts';
import type { OutgoingCommand, Store } from '../../engine/src/ports/index.ts';

/**
 * Tokens that nothing will ever move, at any moment at which no process runs: each must have its
 * job, task, timer, subscription or incident, or a child or command that will come back to it.
 */
export async function findLostTokens(store: Store): Promise<readonly string[]> {
  const outgoing = await store.outgoing(100_000);
  const lost: string[] = [];
  for (const { id } of await store.instances({ status: 'active', limit: 100_000 })) {
    const stored = await store.load(id);
    // JSON.parse gives any; the store keeps an InstanceState.
    const state = JSON.parse(stored?.snapshot ?? '{}') as InstanceState;
    const holds = await holderOf(store, state, outgoing);
    for (const execution of Object.values(state.executions)) {
      const isLeaf = execution.live === 0;
      if (isLeaf && !(await holds(execution)))
        lost.push(`Instance ${id} has a token at ${execution.element} that nothing moves.`);
    }
  }
  return lost;
}

type Holds = (execution: Execution) => Promise<boolean>;

async function holderOf(
  store: Store,
  state: InstanceState,
  outgoing: readonly OutgoingCommand[],
): Promise<Holds> {
  const timers = new Set((await store.timersOf(state.id)).map(({ key }) => key));
  const incidents = new Set(Object.values(state.incidents).map(({ execution }) => execution));
  const holdsWork = async ({ key, work }: Execution): Promise<boolean> => {
    if (work?.kind === 'job') return (await store.job(`${state.id}:${key}`)) !== undefined;
    if (work?.kind === 'user-task')
      return (await store.userTask(`${state.id}:${key}`)) !== undefined;
    return work?.kind === 'child' && (await childComesBack(store, outgoing, work.instanceId));
  };
  const holdsSubscription = async (subscription: Subscription | undefined): Promise<boolean> => {
    if (subscription?.kind === 'timer') return timers.has(subscription.key);
    return subscription?.kind === 'message' && (await isReachable(store, state.id, subscription));
  };
  return async (execution) => {
    if (execution.phase === 'joining' || incidents.has(execution.key)) return true;
    if (await holdsWork(execution)) return true;
    for (const key of execution.subscriptions ?? []) {
      if (await holdsSubscription(state.subscriptions[key])) return true;
    }
    return false;
  };
}

/** It runs, is about to be started, or has ended and its answer is on the way. */
async function childComesBack(
  store: Store,
  outgoing: readonly OutgoingCommand[],
  childId: string,
): Promise<boolean> {
  const child = await store.load(childId);
  if (child?.row.status === 'active') return true;
  return outgoing.some(({ id, target }) =>
    child
      ? target.kind === 'instance' && id.startsWith(`${childId}:`)
      : target.kind === 'start' && target.command.instanceId === childId,
  );
}

async function isReachable(
  store: Store,
  instanceId: string,
  { key, name = '', correlationKey = '' }: Extract<Subscription, { kind: 'message' }>,
): Promise<boolean> {
  const message = { id: 'none', name, correlationKey, targets: [], variables: {} };
  const found = await store.matchSubscriptions({ ...message, publishedAt: 0, expiresAt: 0 });
  return found.some((one) => one.instanceId === instanceId && one.key === key);
}
