import type { Sample } from './corpus.ts';
import { idIn, replaceElements, type Change } from './replace-elements.ts';

/** What stands for the condition of a sequence flow, before its id. */
export const DECIDED = 'decided:';

/** What stands for the number of a multi-instance activity's items. */
export const ITEMS = 'items';

/** What stands for the completion condition of a multi-instance activity. */
export const ENOUGH = 'enough';

/**
 * The same process as BPMN 2.0 alone: without extensions, and with a question in the place of each
 * condition and each collection. Its event sub-processes begin without an event, where they are told
 * to. Standard loops and conditional events keep their FEEL, which bpmn-engine cannot read.
 */
export function plainBpmn({ xml, model }: Pick<Sample, 'xml' | 'model'>): string {
  const begun = new Set(
    Object.values(model.nodes).map((node) => node.kind === 'event-sub-process' && node.startEvent),
  );
  const counted = replaceElements(xml, 'multiInstanceLoopCharacteristics', withQuestions);
  const bare = replaceElements(counted, 'extensionElements', () => '');
  const asked = replaceElements(bare, 'sequenceFlow', (flow) => ({
    ...flow,
    content: ask(flow.content, `${DECIDED}${idIn(flow)}`),
  }));
  return replaceElements(asked, 'startEvent', (start) =>
    begun.has(idIn(start)) ? { ...start, content: '' } : start,
  ).replaceAll(/\s(?!xmlns:)zeebe:\w+="[^"]*"/g, '');
}

const withQuestions: Change = ({ prefix, attributes, content }) => ({
  ...{ prefix, attributes },
  content: [
    `<${prefix}loopCardinality>${ITEMS}</${prefix}loopCardinality>`,
    ...(/<(\w+:)?completionCondition\b/.test(content)
      ? [`<${prefix}completionCondition>${ENOUGH}</${prefix}completionCondition>`]
      : []),
  ].join(''),
});

const ask = (content: string, question: string): string =>
  replaceElements(content, 'conditionExpression', (one) => ({ ...one, content: question }));
