import { isGlobalTask } from '../elements/global-task.ts';
import type { FileContext } from '../file-context.ts';
import { describe, elementsOf, idOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { eachNode } from './each-node.ts';

/** Whatever runs is kept in the state by its id. */
export function checkRequiredIds(file: FileContext): void {
  const need = (element: ModdleElement): void => {
    if (idOf(element) !== '') return;
    const name = typeof element['name'] === 'string' ? ` (named '${element['name']}')` : '';
    const message = `Expected an id on every process and flow node, but there is ${describe(element)}${name}.`;
    file.reporter.error({ code: 'BPMN_ID_MISSING', at: element, message });
  };
  file.graphs.forEach((graph) => need(graph.element));
  elementsOf(file.definitions, 'rootElements').filter(isGlobalTask).forEach(need);
  eachNode(file, need);
}
