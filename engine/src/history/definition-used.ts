import type { Event } from '../kernel/index.ts';

/** The process and version by which an instance goes on from an event on; undefined for most. */
export function definitionUsed(event: Event): readonly [string, number] | undefined {
  if (event.kind === 'instance-started') return [event.processId, event.version];
  return event.kind === 'instance-migrated' ? [event.processId, event.toVersion] : undefined;
}
