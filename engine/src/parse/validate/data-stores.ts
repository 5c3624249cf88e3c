import type { FileContext } from '../file-context.ts';
import { describe, elementOf, elementsOf, isA } from '../moddle-element.ts';
import { eachNode } from './each-node.ts';

/** BPMN 2.0 §10.3.1 data stores outlive a process; here they are variables of the instance. */
export function checkDataStores(file: FileContext): void {
  eachNode(file, (node) => {
    const associations = [
      ...elementsOf(node, 'dataInputAssociations'),
      ...elementsOf(node, 'dataOutputAssociations'),
    ];
    const ends = associations.flatMap((association) => [
      ...elementsOf(association, 'sourceRef'),
      ...[elementOf(association, 'targetRef')].filter((end) => end !== undefined),
    ]);
    for (const store of ends.filter((end) => isA(end, 'bpmn:DataStoreReference'))) {
      const message = `Expected data that lives as long as the instance, but ${describe(node)} uses ${describe(store)}: it is a variable of the instance.`;
      file.reporter.warning({ code: 'BPMN_DATA_STORE', at: store, message });
    }
  });
}
