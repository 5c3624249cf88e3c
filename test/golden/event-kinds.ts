import type { EventKind } from '../../engine/src/kernel/index.ts';

/**
 * Every kind of event there is, and no other: a new kind does not compile until it stands here, and
 * its test fails until an example of it is recorded (`npm run golden`).
 */
const KINDS = {
  'instance-started': true,
  'instance-completed': true,
  'instance-terminated': true,
  'sequence-flow-taken': true,
  'element-entered': true,
  'tokens-joined': true,
  'element-activated': true,
  'element-completed': true,
  'element-terminated': true,
  'phase-changed': true,
  'variables-set': true,
  'subscription-opened': true,
  'subscription-triggered': true,
  'subscription-closed': true,
  'timer-rescheduled': true,
  'condition-evaluated': true,
  'event-gathered': true,
  'work-changed': true,
  'job-failed': true,
  'task-assigned': true,
  'loop-changed': true,
  'loop-pass-completed': true,
  'ad-hoc-pending': true,
  'scope-interrupted': true,
  'compensation-recorded': true,
  'compensation-started': true,
  'compensation-taken': true,
  'error-thrown': true,
  'escalation-thrown': true,
  'message-thrown': true,
  'signal-thrown': true,
  'rules-evaluated': true,
  'incident-raised': true,
  'incident-resolved': true,
  'child-failed': true,
  'reason-given': true,
  'timer-moved': true,
  'token-moved': true,
  'instance-suspended': true,
  'steps-held': true,
  'instance-resumed': true,
  'restarted-from': true,
  'restarted-as': true,
  'instance-migrated': true,
} satisfies Readonly<Record<EventKind, true>>;

export const EVENT_KINDS: readonly string[] = Object.keys(KINDS);
