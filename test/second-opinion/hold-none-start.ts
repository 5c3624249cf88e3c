import type { ProcessModel } from '../../engine/src/model/index.ts';
import { idIn, replaceElements } from './replace-elements.ts';

const WAITS = '<messageEventDefinition xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" />';

/**
 * The file with the process's none start event made to wait, where the instance began at another
 * start event `first`: bpmn-engine begins at once wherever nothing has to happen, though each start
 * event begins an instance of its own (BPMN 2.0 §10.4.2, §13.2.1).
 */
export function holdNoneStart(xml: string, model: ProcessModel, first: string | undefined): string {
  const begun = first === undefined ? undefined : model.nodes[first];
  if (begun?.kind !== 'start-event' || begun.definitions.length === 0) return xml;
  return replaceElements(xml, 'startEvent', (start) => {
    const node = model.nodes[idIn(start)];
    const isNone = node?.kind === 'start-event' && node.definitions.length === 0;
    if (!isNone || node.container !== begun.container) return start;
    return { ...start, content: `${start.content}${WAITS}` };
  });
}
