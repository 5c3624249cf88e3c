/** What stands for the condition of a sequence flow, before its id. */
export const DECIDED = 'decided:';

/** What stands for the number of a multi-instance activity's items. */
export const ITEMS = 'items';

/** What stands for the completion condition of a multi-instance activity. */
export const ENOUGH = 'enough';

/**
 * The same process as BPMN 2.0 alone: without extensions, and with a question in the place of each
 * condition and each collection. Timers become some time to come, since a test fires them itself.
 * The file has been read by our parser before, so that it is well-formed.
 */
export function plainBpmn(xml: string): string {
  const counted = replaceElements(xml, 'multiInstanceLoopCharacteristics', withQuestions);
  const bare = replaceElements(counted, 'extensionElements', () => '');
  const asked = replaceElements(bare, 'sequenceFlow', (flow) => ({
    ...flow,
    content: ask(flow.content, `${DECIDED}${/\sid="([^"]+)"/.exec(flow.attributes)?.[1] ?? ''}`),
  }));
  return TIMES.reduce(
    (text, [name, content]) => replaceElements(text, name, (time) => ({ ...time, content })),
    asked,
  ).replaceAll(/\s(?!xmlns:)zeebe:\w+="[^"]*"/g, '');
}

interface XmlElement {
  /** With its colon; empty where BPMN is the default namespace. */
  readonly prefix: string;
  readonly attributes: string;
  readonly content: string;
}

type Change = (element: XmlElement) => XmlElement | '';

const TIMES = [
  ['timeDuration', 'PT1H'],
  ['timeDate', '2999-12-31T00:00:00Z'],
  ['timeCycle', 'R9/PT1H'],
] as const;

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

/** Changes every element of this name; it must be one that does not hold another of the same. */
function replaceElements(xml: string, name: string, change: Change): string {
  const attributes = String.raw`((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*`;
  const element = new RegExp(`<((?:\\w+:)?)${name}${attributes}(?:/>|>([^]*?)</\\1${name}>)`, 'g');
  return xml.replaceAll(element, (_text, prefix: string, given: string, content = '') => {
    const changed = change({ prefix, attributes: given, content: String(content) });
    if (changed === '') return '';
    return `<${prefix}${name}${changed.attributes}>${changed.content}</${prefix}${name}>`;
  });
}
