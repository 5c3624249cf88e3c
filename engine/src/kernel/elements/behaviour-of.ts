import type { ElementKind, Node } from '../../model/index.ts';
import { adHocSubProcess } from './container/ad-hoc-sub-process.ts';
import { eventSubProcess } from './container/event-sub-process.ts';
import { subProcess } from './container/sub-process.ts';
import type { ElementBehaviour } from './element-behaviour.ts';
import { boundaryEvent } from './event/boundary-event.ts';
import { endEvent } from './event/end-event.ts';
import { intermediateCatchEvent } from './event/intermediate-catch-event.ts';
import { intermediateThrowEvent } from './event/intermediate-throw-event.ts';
import { startEvent } from './event/start-event.ts';
import { complexGateway } from './gateway/complex-gateway.ts';
import { eventBasedGateway } from './gateway/event-based-gateway.ts';
import { exclusiveGateway } from './gateway/exclusive-gateway.ts';
import { inclusiveGateway } from './gateway/inclusive-gateway.ts';
import { parallelGateway } from './gateway/parallel-gateway.ts';
import { abstractTask } from './task/abstract-task.ts';
import { businessRuleTask } from './task/business-rule-task.ts';
import { callActivity } from './task/call-activity.ts';
import { receiveTask } from './task/receive-task.ts';
import { scriptTask } from './task/script-task.ts';
import { sendTask } from './task/send-task.ts';
import { serviceTask } from './task/service-task.ts';
import { userTask } from './task/user-task.ts';

/** The meaning of an element: one file per kind, and no kind without one. */
export const behaviourOf = (node: Node): ElementBehaviour => BEHAVIOURS[node.kind];

const EXACT = {
  process: subProcess,
  'sub-process': subProcess,
  transaction: subProcess,
  'event-sub-process': eventSubProcess,
  'ad-hoc-sub-process': adHocSubProcess,
  'call-activity': callActivity,
  task: abstractTask,
  'manual-task': abstractTask,
  'user-task': userTask,
  'service-task': serviceTask,
  'send-task': sendTask,
  'receive-task': receiveTask,
  'script-task': scriptTask,
  'business-rule-task': businessRuleTask,
  'exclusive-gateway': exclusiveGateway,
  'parallel-gateway': parallelGateway,
  'inclusive-gateway': inclusiveGateway,
  'complex-gateway': complexGateway,
  'event-based-gateway': eventBasedGateway,
  'start-event': startEvent,
  'end-event': endEvent,
  'intermediate-catch-event': intermediateCatchEvent,
  'intermediate-throw-event': intermediateThrowEvent,
  'boundary-event': boundaryEvent,
} satisfies { readonly [K in ElementKind]: ElementBehaviour<Extract<Node, { kind: K }>> };

const BEHAVIOURS: Readonly<Record<ElementKind, ElementBehaviour>> = EXACT;
