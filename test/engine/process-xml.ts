/** A BPMN file with these processes; `more` stands beside them: messages, signals, errors. */
export const bpmn = (processes: string, more = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="file" targetNamespace="http://waybill.test">
${more}${processes}
</definitions>`;

/** A process whose elements follow each other in the order given. */
export function sequence(id: string, elements: readonly string[], more = ''): string {
  const flows = elements.slice(1).map((element, index) => {
    const from = idOf(elements[index] ?? '');
    return `<sequenceFlow id="${id}_f${String(index)}" sourceRef="${from}" targetRef="${idOf(element)}"/>`;
  });
  return `<process id="${id}" isExecutable="true">${more}${elements.join('')}${flows.join('')}</process>`;
}

export const start = '<startEvent id="start"/>';
export const end = '<endEvent id="end"/>';

export const userTask = (id: string): string => `<userTask id="${id}" name="${id}"/>`;

export const serviceTask = (id: string, type: string, retries = 3): string =>
  `<serviceTask id="${id}"><extensionElements><zeebe:taskDefinition type="${type}" retries="${String(retries)}"/></extensionElements></serviceTask>`;

export const message = (id: string, name: string, correlationKey?: string): string => {
  const subscription =
    correlationKey === undefined
      ? ''
      : `<extensionElements><zeebe:subscription correlationKey="=${correlationKey}"/></extensionElements>`;
  return `<message id="${id}" name="${name}">${subscription}</message>`;
};

export const catchMessage = (id: string, messageRef: string): string =>
  `<intermediateCatchEvent id="${id}"><messageEventDefinition messageRef="${messageRef}"/></intermediateCatchEvent>`;

export const startByMessage = (messageRef: string): string =>
  `<startEvent id="start"><messageEventDefinition messageRef="${messageRef}"/></startEvent>`;

export const startByTimer = (kind: 'timeCycle' | 'timeDate', value: string): string =>
  `<startEvent id="start"><timerEventDefinition><${kind}>${value}</${kind}></timerEventDefinition></startEvent>`;

export const catchTimer = (id: string, duration: string): string =>
  `<intermediateCatchEvent id="${id}"><timerEventDefinition><timeDuration>${duration}</timeDuration></timerEventDefinition></intermediateCatchEvent>`;

const idOf = (element: string): string => / id="([^"]+)"/.exec(element)?.[1] ?? '';
