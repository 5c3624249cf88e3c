import type { WorkReference } from '../../ports/index.ts';

/** From when on a reference may be handed out, epoch milliseconds. */
export function dueTime(reference: WorkReference): number {
  if (reference.kind === 'timer') return reference.due;
  return reference.kind === 'job' ? reference.notBefore : -Infinity;
}
