import {
  condition,
  cycle,
  element,
  error,
  escalation,
  flow,
  message,
  signal,
  single,
  timer,
  type Block,
  type Drawing,
} from './drawing.ts';

const TASKS = [
  'task',
  'manualTask',
  'userTask',
  'serviceTask',
  'scriptTask',
  'sendTask',
  'receiveTask',
  'businessRuleTask',
  'callActivity',
] as const;

/** Any task or call, perhaps repeated, perhaps with boundary events or something to undo it. */
export function drawActivity(drawing: Drawing): Block {
  const { random } = drawing;
  const tag = random.pick(TASKS);
  const quantity = random.chance(0.05) ? 'completionQuantity="2"' : '';
  const attributes = `${quantity} ${ATTRIBUTES[tag] ?? ''}`;
  const id = element(drawing, tag, { attributes, body: (BODIES[tag] ?? '') + loop(drawing) });
  surround(drawing, id);
  return single(id);
}

/** Boundary events lead to a task that ends there. */
export function surround(drawing: Drawing, host: string): void {
  const { random } = drawing;
  while (random.chance(0.2)) {
    const [body, interrupting] = random.pick(BOUNDARY);
    const attributes = `attachedToRef="${host}" cancelActivity="${String(interrupting)}"`;
    const event = element(drawing, 'boundaryEvent', { attributes, body });
    flow(drawing, event, element(drawing, 'task'));
  }
  if (random.chance(0.2)) undoable(drawing, host);
}

const ATTRIBUTES: Readonly<Record<string, string>> = {
  scriptTask: 'scriptFormat="feel"',
  sendTask: 'messageRef="message"',
  receiveTask: 'messageRef="message"',
  callActivity: 'calledElement="child"',
};

const BODIES: Readonly<Record<string, string>> = {
  scriptTask: '<script>{ n: n + 1 }</script>',
};

const BOUNDARY: readonly [readonly [string, boolean], ...(readonly [string, boolean])[]] = [
  [timer, true],
  [cycle, false],
  [message, true],
  [message, false],
  [signal, false],
  [condition, false],
  [error, true],
  [escalation, true],
  [escalation, false],
];

function loop({ random }: Drawing): string {
  if (random.chance(0.1)) {
    return '<standardLoopCharacteristics loopMaximum="2"><loopCondition xsi:type="tFormalExpression">n &lt; 100</loopCondition></standardLoopCharacteristics>';
  }
  if (!random.chance(0.15)) return '';
  const sequential = String(random.chance(0.5));
  const done = random.chance(0.3)
    ? '<completionCondition xsi:type="tFormalExpression">numberOfCompletedInstances &gt;= 2</completionCondition>'
    : '';
  return `<multiInstanceLoopCharacteristics isSequential="${sequential}"><loopCardinality xsi:type="tFormalExpression">${String(random.below(4))}</loopCardinality>${done}</multiInstanceLoopCharacteristics>`;
}

function undoable(drawing: Drawing, host: string): void {
  const event = element(drawing, 'boundaryEvent', {
    attributes: `attachedToRef="${host}"`,
    body: '<compensateEventDefinition />',
  });
  const tag = drawing.random.pick(['task', 'userTask']);
  const handler = element(drawing, tag, { attributes: 'isForCompensation="true"' });
  drawing.parts.push(
    `<association id="${drawing.id('association')}" associationDirection="One" sourceRef="${event}" targetRef="${handler}" />`,
  );
}
