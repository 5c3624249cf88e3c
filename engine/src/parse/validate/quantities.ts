import type { FileContext } from '../file-context.ts';
import { describe, isA, numberOf } from '../moddle-element.ts';
import { eachNode } from './each-node.ts';

/** More tokens than this from one completion can only be a mistake. */
const MOST_TOKENS = 1000;

/** BPMN 2.0 §10.3 table 10.3: token quantities are whole numbers, 1 or more. */
export function checkQuantities(file: FileContext): void {
  eachNode(file, (node) => {
    if (!isA(node, 'bpmn:Activity')) return;
    for (const attribute of ['startQuantity', 'completionQuantity']) {
      const value = numberOf(node, attribute) ?? 1;
      if (Number.isSafeInteger(value) && value >= 1 && value <= MOST_TOKENS) continue;
      const message = `Expected a whole number from 1 to ${MOST_TOKENS} as ${attribute} of ${describe(node)}, but found ${String(value)}.`;
      file.reporter.error({ code: 'BPMN_QUANTITY', at: node, message });
    }
  });
}
