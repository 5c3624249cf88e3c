import type {
  ComplexGateway,
  EventBasedGateway,
  ExclusiveGateway,
  InclusiveGateway,
  ParallelGateway,
} from '../../model/index.ts';
import { compileBody } from '../expressions.ts';
import type { Site } from '../file-context.ts';
import { elementOf, flagOf, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { present } from '../present.ts';
import { defaultFlowOf, nodeBase } from './node-base.ts';

export function exclusiveGateway(element: ModdleElement, site: Site): ExclusiveGateway {
  return { ...nodeBase('exclusive-gateway', element, site), ...defaultFlowOf(element, site) };
}

export function parallelGateway(element: ModdleElement, site: Site): ParallelGateway {
  return nodeBase('parallel-gateway', element, site);
}

export function inclusiveGateway(element: ModdleElement, site: Site): InclusiveGateway {
  return { ...nodeBase('inclusive-gateway', element, site), ...defaultFlowOf(element, site) };
}

export function complexGateway(element: ModdleElement, site: Site): ComplexGateway {
  const condition = elementOf(element, 'activationCondition');
  const activationCondition = compileBody(condition, 'activation condition', site.file);
  return {
    ...nodeBase('complex-gateway', element, site),
    ...present({ activationCondition }),
    ...defaultFlowOf(element, site),
  };
}

/** BPMN 2.0 §10.5.6: `parallel` counts only where the gateway starts the process. */
export function eventBasedGateway(element: ModdleElement, site: Site): EventBasedGateway {
  const instantiate = flagOf(element, 'instantiate');
  return {
    ...nodeBase('event-based-gateway', element, site),
    instantiate,
    parallel: instantiate && textOf(element, 'eventGatewayType') === 'Parallel',
  };
}
