import type { EventOf } from '../event.ts';
import type { Draft } from './draft.ts';

export function instanceSuspended(draft: Draft, { by }: EventOf<'instance-suspended'>): void {
  const { by: before = [], held = [] } = draft.suspension ?? {};
  draft.suspension = { by: [...before, by], held };
}

export function stepsHeld(draft: Draft, { steps }: EventOf<'steps-held'>): void {
  const { suspension } = draft;
  if (suspension) draft.suspension = { ...suspension, held: [...suspension.held, ...steps] };
}

export function instanceResumed(draft: Draft, { by }: EventOf<'instance-resumed'>): void {
  const { suspension } = draft;
  const left = suspension?.by.filter((one) => one !== by) ?? [];
  if (suspension && left.length > 0) draft.suspension = { ...suspension, by: left };
  else delete draft.suspension;
}
