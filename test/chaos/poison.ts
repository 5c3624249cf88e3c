import type { OutgoingCommand, Store } from '../../engine/src/ports/index.ts';

/**
 * A command that can never be carried out: it starts a version of the process that is not there.
 * It must hold nothing else up, be set aside, and stay in the store.
 */
export const poison = (id: string): OutgoingCommand => ({
  id,
  createdAt: Date.now(),
  target: {
    kind: 'start',
    processId: 'order',
    version: 99,
    command: { kind: 'start', instanceId: id, variables: {} },
  },
});

/** Takes the poison away; gives what should be there and is not, in sentences. */
export async function removePoison(
  store: Store,
  ids: readonly string[],
): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const id of ids) {
    if (!(await store.outgoingCommand(id)))
      missing.push(`Expected command ${id} to stay, since nothing carried it out, but it is gone.`);
    await store.deleteOutgoing(id);
  }
  return missing;
}
