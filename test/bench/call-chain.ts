const HEAD =
  '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions" targetNamespace="https://waybill.example/bench">';

const CALLS = 6;
const TASKS = 6;

/** Commands that one chain makes: its start, and for each call a start and an answer. */
export const COMMANDS_PER_CHAIN = 1 + 2 * CALLS;

/**
 * Process `chain` calls process `step` several times, one after the other. Each call and each
 * answer is a command of its own, which goes through the queue to whichever process is free.
 */
export function callChain(): string {
  const call = `<extensionElements><zeebe:calledElement processId="step" propagateAllChildVariables="false" /></extensionElements>`;
  const calls = names('call', CALLS).map((id) => `<callActivity id="${id}">${call}</callActivity>`);
  const tasks = names('task', TASKS).map((id) => `<task id="${id}" />`);
  return `${HEAD}${process('chain', names('call', CALLS), calls)}${process('step', names('task', TASKS), tasks)}</definitions>`;
}

const names = (kind: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${kind}_${String(index + 1)}`);

function process(id: string, ids: readonly string[], nodes: readonly string[]): string {
  const chain = [`${id}_start`, ...ids, `${id}_end`];
  const flows = chain.slice(1).map((target, index) => {
    const source = chain[index] ?? '';
    return `<sequenceFlow id="to_${target}" sourceRef="${source}" targetRef="${target}" />`;
  });
  return `<process id="${id}" isExecutable="true"><startEvent id="${id}_start" />${nodes.join('')}<endEvent id="${id}_end" />${flows.join('')}</process>`;
}
