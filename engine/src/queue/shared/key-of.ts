import type { WorkReference } from '../../ports/index.ts';

/** What makes two references the same. A timer that fires again has the same id, but another due time. */
export function keyOf(reference: WorkReference): string {
  if (reference.kind === 'outgoing') return `outgoing ${reference.id}`;
  if (reference.kind === 'timer') return `timer ${reference.due} ${reference.id}`;
  return `job ${reference.type}`;
}
