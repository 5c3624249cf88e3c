import type { BoundaryEvent, Node, StartEvent, Variables } from '../../model/index.ts';
import type { Subscription } from '../state.ts';
import type { Turn } from '../turn.ts';
import { triggerBoundary } from './boundary.ts';
import { triggerEventSubProcess } from './event-sub-process.ts';
import { gather } from './gather.ts';
import { nextDue } from './plan-timer.ts';
import { receive } from './receive.ts';
import { closeSubscription, closeSubscriptions } from './subscriptions.ts';
import { passFlow } from './take-flow.ts';

/** Something that was waited for has come: routes it by the element that the event belongs to. */
export function trigger(turn: Turn, subscription: Subscription, variables: Variables): void {
  const { key, owner, element, definition } = subscription;
  const node = turn.model.nodes[element];
  const waiting = turn.state.executions[owner];
  if (!node || !waiting) return;
  turn.emit({ kind: 'subscription-triggered', key, element, definition });
  if (!gather(turn, subscription, node, variables)) return;
  if (waiting.element === element) {
    receive(turn, owner, variables);
  } else if (node.kind === 'boundary-event') {
    afterwards(turn, subscription, node);
    triggerBoundary(turn, owner, node, variables);
  } else if (node.kind === 'start-event') {
    afterwards(turn, subscription, node);
    triggerEventSubProcess(turn, owner, node, variables);
  } else {
    leaveEventGateway(turn, owner, node, variables);
  }
}

/** A non-interrupting event may come again: a timer by its cycle, all others as often as they like. */
function afterwards(
  turn: Turn,
  subscription: Subscription,
  node: BoundaryEvent | StartEvent,
): void {
  if (node.interrupting || subscription.kind !== 'timer') return;
  const due = nextDue(subscription, turn.context.timeZone);
  if (due === undefined || !subscription.cycle) {
    closeSubscription(turn, subscription.key);
    return;
  }
  const { key, element } = subscription;
  const { remaining: before } = subscription.cycle;
  turn.emit({
    kind: 'timer-rescheduled',
    key,
    due,
    remaining: before === null ? null : before - 1,
  });
  turn.effects.push({ kind: 'put-timer', key, element, due });
}

/** §10.5.6: the first event decides; the gateway's token goes to it and the others are dropped. */
function leaveEventGateway(turn: Turn, gateway: number, target: Node, variables: Variables): void {
  const execution = turn.state.executions[gateway];
  const flow = target.incoming.find((id) => turn.model.flows[id]?.source === execution?.element);
  if (!execution || flow === undefined) return;
  closeSubscriptions(turn, gateway);
  turn.emit({ kind: 'element-completed', key: gateway, element: execution.element });
  receive(turn, passFlow(turn, flow, execution.scope), variables);
}
