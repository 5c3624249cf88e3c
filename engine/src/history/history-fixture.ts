import type { Event } from '../kernel/index.ts';
import type { Variables } from '../model/index.ts';
import type { HistoryBatch } from './batch.ts';
import { chainBatch } from './chain-batch.ts';
import { detach } from './detach.ts';
import { nodeHash } from './node-hash.ts';

/** Histories for the tests of this folder. */

export function started(instanceId: string, variables: Variables = {}): Event {
  return {
    kind: 'instance-started',
    root: 'Order',
    instanceId,
    processId: 'order',
    version: 1,
    conversation: instanceId,
    variables,
  };
}

export const set = (values: Variables): Event => ({ kind: 'variables-set', scope: 1, values });

/** Salts that can be foreseen: `salt 1`, `salt 2`, … */
export function countingSalt(): () => string {
  let count = 0;
  return () => `salt ${(count += 1)}`;
}

export const PERSONAL: ReadonlySet<string> = new Set(['phone']);

/** One batch for each list of events, chained. */
export function chainOf(
  instanceId: string,
  commits: readonly (readonly Event[])[],
): readonly HistoryBatch[] {
  const salt = countingSalt();
  const batches: HistoryBatch[] = [];
  for (const [index, events] of commits.entries()) {
    const content = {
      instanceId,
      revision: index + 1,
      format: 1,
      actor: { id: 'ann', by: 'user' },
      command: index === 0 ? 'start' : 'set-variables',
      time: 1_700_000_000_000 + index,
      ...detach(events, { hash: nodeHash, salt, limit: 120, personal: PERSONAL }),
    } as const;
    batches.push(chainBatch(batches.at(-1)?.hash, content, nodeHash));
  }
  return batches;
}

/** Five commits, some with values kept beside the chain. */
export const sampleChain = (instanceId = 'a'): readonly HistoryBatch[] =>
  chainOf(instanceId, [
    [started(instanceId, { amount: 12, phone: '+86 10 1234' })],
    [set({ note: 'x'.repeat(200) })],
    [set({ customer: { name: 'ACME', phone: '+49 30 1' } })],
    [set({ checked: true })],
    [{ kind: 'instance-completed' }],
  ]);
