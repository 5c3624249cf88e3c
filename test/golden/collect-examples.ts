import { attach } from '../../engine/src/history/index.ts';
import { evolve, type InstanceState } from '../../engine/src/kernel/index.ts';
import type { EventExample, EventExamples } from './golden-files.ts';
import type { StoredHistory } from './play-runs.ts';

/** The first event of each kind and set of members, with the states around it. */
export function collectExamples(histories: readonly StoredHistory[]): EventExamples {
  const found = new Map<string, EventExample>();
  for (const { batches } of histories) {
    let state: InstanceState | undefined;
    for (const event of batches.flatMap(attach)) {
      const before = state;
      state = evolve(before, event);
      const members = Object.keys(event).sort().join(' ');
      const key = `${event.kind} ${members}`;
      if (!found.has(key)) found.set(key, { ...(before && { before }), event, after: state });
    }
  }
  const examples: Record<string, EventExample[]> = {};
  for (const example of found.values()) (examples[example.event.kind] ??= []).push(example);
  return examples;
}
