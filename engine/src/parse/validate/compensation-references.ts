import { definitionElementsOf } from '../definitions/definition-elements.ts';
import type { FileContext, Site } from '../file-context.ts';
import type { Container } from '../graph.ts';
import { describe, elementOf, flagOf, isA } from '../moddle-element.ts';
import { eachNode } from './each-node.ts';

/**
 * BPMN 2.0 §10.6.2: a compensation event may name an activity of its own scope or, from inside an
 * event sub-process, of the scope around it.
 */
export function checkCompensationReferences(file: FileContext): void {
  eachNode(file, (node, site) => {
    for (const definition of definitionElementsOf(node)) {
      const activity = elementOf(definition, 'activityRef');
      if (!activity || !isA(node, 'bpmn:ThrowEvent')) continue;
      const scope = site.graph.containerOf.get(activity);
      if (isA(activity, 'bpmn:Activity') && scope && visibleFrom(site).includes(scope)) continue;
      const message = `Expected ${describe(node)} to compensate an activity of its scope, but ${describe(activity)} is none.`;
      file.reporter.error({ code: 'BPMN_COMPENSATION_REFERENCE', at: node, message });
    }
  });
}

function visibleFrom({ container }: Site): readonly Container[] {
  const visible = [container];
  let current = container;
  while (current.parent && flagOf(current.element, 'triggeredByEvent')) {
    current = current.parent;
    visible.push(current);
  }
  return visible;
}
