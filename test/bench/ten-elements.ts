const HEAD =
  '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="definitions" targetNamespace="https://waybill.example/bench">';

/**
 * Start, eight automatic tasks, one user task, end: the model of all figures that need one. Plain
 * tasks, so that bpmn-engine runs the very same file.
 */
export function tenElements(processId = 'ten'): string {
  const tasks = Array.from({ length: 8 }, (_, index) => `task_${String(index + 1)}`);
  const chain = ['start', ...tasks, 'approve', 'end'];
  const flows = chain.slice(1).map((target, index) => {
    const source = chain[index] ?? '';
    return `<sequenceFlow id="to_${target}" sourceRef="${source}" targetRef="${target}" />`;
  });
  const nodes = tasks.map((id) => `<task id="${id}" />`);
  return `${HEAD}<process id="${processId}" isExecutable="true"><startEvent id="start" />${nodes.join('')}<userTask id="approve" /><endEvent id="end" />${flows.join('')}</process></definitions>`;
}

/** What an order's process carries along at least. */
export const ORDER = {
  orderNumber: 'PO-2026-000123',
  customer: 'C-0042',
  amount: '12800.50',
  currency: 'USD',
} as const;
