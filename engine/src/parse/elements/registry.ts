import type { Node } from '../../model/index.ts';
import type { Site } from '../file-context.ts';
import { describe } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { businessRuleTask } from './business-rule-task.ts';
import { callActivity } from './call-activity.ts';
import { adHocSubProcess, subProcess, transaction } from './container.ts';
import {
  boundaryEvent,
  endEvent,
  intermediateCatchEvent,
  intermediateThrowEvent,
  startEvent,
} from './event.ts';
import {
  complexGateway,
  eventBasedGateway,
  exclusiveGateway,
  inclusiveGateway,
  parallelGateway,
} from './gateway.ts';
import { receiveTask, sendTask } from './message-task.ts';
import { scriptTask } from './script-task.ts';
import { abstractTask, manualTask, serviceTask } from './task.ts';
import { userTask } from './user-task.ts';

/** Undefined only after a problem has been reported. */
type NodeMapper = (element: ModdleElement, site: Site) => Node | undefined;

export function mapNode(element: ModdleElement, site: Site): Node | undefined {
  const mapper = MAPPERS.get(element.$type);
  if (mapper) return mapper(element, site);
  const message = `Expected a flow node that can run, but ${describe(element)} cannot.`;
  site.file.reporter.error({ code: 'BPMN_ELEMENT_UNSUPPORTED', at: element, message });
  return undefined;
}

const MAPPERS: ReadonlyMap<string, NodeMapper> = new Map<string, NodeMapper>([
  ['bpmn:Task', abstractTask],
  ['bpmn:ManualTask', manualTask],
  ['bpmn:UserTask', userTask],
  ['bpmn:ServiceTask', serviceTask],
  ['bpmn:SendTask', sendTask],
  ['bpmn:ReceiveTask', receiveTask],
  ['bpmn:ScriptTask', scriptTask],
  ['bpmn:BusinessRuleTask', businessRuleTask],
  ['bpmn:CallActivity', callActivity],
  ['bpmn:SubProcess', subProcess],
  ['bpmn:Transaction', transaction],
  ['bpmn:AdHocSubProcess', adHocSubProcess],
  ['bpmn:ExclusiveGateway', exclusiveGateway],
  ['bpmn:ParallelGateway', parallelGateway],
  ['bpmn:InclusiveGateway', inclusiveGateway],
  ['bpmn:ComplexGateway', complexGateway],
  ['bpmn:EventBasedGateway', eventBasedGateway],
  ['bpmn:StartEvent', startEvent],
  ['bpmn:EndEvent', endEvent],
  ['bpmn:IntermediateCatchEvent', intermediateCatchEvent],
  ['bpmn:IntermediateThrowEvent', intermediateThrowEvent],
  ['bpmn:BoundaryEvent', boundaryEvent],
]);
