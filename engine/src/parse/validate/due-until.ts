import { propertiesOf } from '../extensions.ts';
import type { FileContext } from '../file-context.ts';
import { describe, elementsOf, idOf, isA } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { walkTree } from './walk-tree.ts';

/** `zeebe:property name="dueUntil"` of a process names the element by which it is due. */
export function checkDueUntil(file: FileContext): void {
  for (const process of elementsOf(file.definitions, 'rootElements')) {
    const until = propertiesOf(process)['dueUntil'];
    if (until === undefined || holds(process, until)) continue;
    const message = `Expected dueUntil of ${describe(process)} to name an element in it, but there is no '${until}'.`;
    file.reporter.error({ code: 'BPMN_DUE_UNTIL', at: process, message });
  }
}

function holds(process: ModdleElement, id: string): boolean {
  let found = false;
  walkTree(process, (one) => {
    found ||= isA(one, 'bpmn:FlowNode') && idOf(one) === id;
  });
  return found;
}
