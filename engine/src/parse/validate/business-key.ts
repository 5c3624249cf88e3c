import { propertiesOf } from '../extensions.ts';
import type { FileContext } from '../file-context.ts';
import { describe } from '../moddle-element.ts';

/** `zeebe:property name="businessKeyUnique"` is a yes or a no. */
export function checkBusinessKey(file: FileContext): void {
  for (const { element } of file.graphs) {
    const value = propertiesOf(element)['businessKeyUnique'];
    if (value === undefined || value === 'true' || value === 'false') continue;
    const message = `Expected true or false as businessKeyUnique of ${describe(element)}, but found '${value}'.`;
    file.reporter.error({ code: 'BPMN_BUSINESS_KEY_UNIQUE', at: element, message });
  }
}
