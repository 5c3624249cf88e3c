import type { ActivityFields } from '../../model/index.ts';
import { associationMappings } from '../data-associations.ts';
import { mappingsOf } from '../extensions.ts';
import type { Site } from '../file-context.ts';
import { flagOf, idOf, numberOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { compensationHandlerOf } from '../compensation.ts';
import { present } from '../present.ts';
import { readLoop } from '../loops/read-loop.ts';
import { defaultFlowOf } from './node-base.ts';

/** BPMN 2.0 §10.3 table 10.3. */
export function activityFields(element: ModdleElement, site: Site): ActivityFields {
  const { file, graph } = site;
  const { loop, except } = readLoop(element, site);
  const place = { site, except };
  return {
    inputs: [
      ...associationMappings(element, 'dataInputAssociations', place),
      ...mappingsOf(element, 'inputParameters', file),
    ],
    outputs: [
      ...associationMappings(element, 'dataOutputAssociations', place),
      ...mappingsOf(element, 'outputParameters', file),
    ],
    ...present({ loop, compensationHandler: compensationHandlerOf(element, graph) }),
    boundaryEvents: (graph.boundaries.get(element) ?? []).map(idOf),
    ...defaultFlowOf(element, site),
    startQuantity: numberOf(element, 'startQuantity') ?? 1,
    completionQuantity: numberOf(element, 'completionQuantity') ?? 1,
    forCompensation: flagOf(element, 'isForCompensation'),
  };
}
