import { drawActivity, surround } from './draw-activity.ts';
import {
  compensation,
  condition,
  element,
  error,
  escalation,
  flow,
  inside,
  message,
  signal,
  single,
  timer,
  type Block,
  type Drawing,
} from './drawing.ts';

type Draw = (drawing: Drawing) => Block;

/** Several blocks, one after the other. */
function drawSequence(drawing: Drawing): Block {
  const first = drawBlock(drawing);
  let exit = first.exit;
  for (let more = drawing.random.below(3); more > 0; more -= 1) {
    const next = drawBlock(drawing);
    flow(drawing, exit, next.entry);
    exit = next.exit;
  }
  return { entry: first.entry, exit };
}

/** The inside of a container: start, blocks, and an end of some kind. */
export function drawContents(drawing: Drawing): void {
  const start = element(drawing, 'startEvent');
  const body = drawSequence(drawing);
  flow(drawing, start, body.entry);
  flow(drawing, body.exit, drawEnd(drawing));
  if (drawing.random.chance(0.25)) drawEventSubProcess(drawing);
}

function drawBlock(drawing: Drawing): Block {
  const { random, depth } = drawing;
  if (depth <= 0 || random.chance(0.45)) return drawActivity(drawing);
  return random.pick(COMPOUND)(drawing);
}

function drawEnd(drawing: Drawing): string {
  const { random, inTransaction } = drawing;
  const body = random.chance(0.5) ? '' : random.pick(ENDS);
  const cancels = inTransaction && random.chance(0.4);
  return element(drawing, 'endEvent', { body: cancels ? '<cancelEventDefinition />' : body });
}

const ENDS: readonly [string, ...string[]] = [
  '<terminateEventDefinition />',
  message,
  signal,
  error,
  escalation,
  compensation,
  signal + message,
];

function branches(drawing: Drawing, tag: string, conditional: boolean): Block {
  const split = element(drawing, tag);
  const join = element(drawing, tag);
  const count = 2 + drawing.random.below(2);
  for (let branch = 0; branch < count; branch += 1) {
    const body = drawSequence({ ...drawing, depth: drawing.depth - 1 });
    const holds = branch === 0 ? 'true' : `n &gt; ${String(drawing.random.below(5))}`;
    flow(drawing, split, body.entry, conditional ? holds : undefined);
    flow(drawing, body.exit, join);
  }
  return { entry: split, exit: join };
}

const exclusive: Draw = (drawing) => branches(drawing, 'exclusiveGateway', true);
const parallel: Draw = (drawing) => branches(drawing, 'parallelGateway', false);
const inclusive: Draw = (drawing) => branches(drawing, 'inclusiveGateway', true);

const complex: Draw = (drawing) => {
  const split = element(drawing, 'parallelGateway');
  const body =
    '<activationCondition xsi:type="tFormalExpression">activationCount &gt;= 2</activationCondition>';
  const join = element(drawing, 'complexGateway', { body });
  for (let branch = 0; branch < 3; branch += 1) {
    const part = drawActivity(drawing);
    flow(drawing, split, part.entry);
    flow(drawing, part.exit, join);
  }
  return { entry: split, exit: join };
};

const eventBased: Draw = (drawing) => {
  const split = element(drawing, 'eventBasedGateway');
  const join = element(drawing, 'exclusiveGateway');
  for (const body of [message, timer, signal, condition]) {
    const event = element(drawing, 'intermediateCatchEvent', { body });
    flow(drawing, split, event);
    flow(drawing, event, join);
  }
  return { entry: split, exit: join };
};

const backwards: Draw = (drawing) => {
  const merge = element(drawing, 'exclusiveGateway');
  const body = drawSequence({ ...drawing, depth: drawing.depth - 1 });
  const count = element(drawing, 'scriptTask', {
    attributes: 'scriptFormat="feel"',
    body: '<script>{ n: n + 1 }</script>',
  });
  const again = element(drawing, 'exclusiveGateway');
  const exit = element(drawing, 'task');
  flow(drawing, merge, body.entry);
  flow(drawing, body.exit, count);
  flow(drawing, count, again);
  flow(drawing, again, merge, 'n &lt; 4');
  flow(drawing, again, exit, 'n &gt;= 4');
  return { entry: merge, exit };
};

const catching: Draw = (drawing) => {
  const { random } = drawing;
  const several = random.chance(0.3);
  const body = several ? message + signal : random.pick([message, timer, signal, condition]);
  const attributes = several && random.chance(0.5) ? 'parallelMultiple="true"' : '';
  return single(element(drawing, 'intermediateCatchEvent', { body, attributes }));
};

const throwing: Draw = (drawing) => {
  const body = drawing.random.pick([
    '',
    message,
    signal,
    escalation,
    compensation,
    signal + message,
  ]);
  return single(element(drawing, 'intermediateThrowEvent', { body }));
};

const link: Draw = (drawing) => {
  const body = `<linkEventDefinition name="${drawing.id('link')}" />`;
  const entry = element(drawing, 'intermediateThrowEvent', { body });
  const exit = element(drawing, 'intermediateCatchEvent', { body });
  return { entry, exit };
};

const container =
  (tag: string, attributes = ''): Draw =>
  (drawing) => {
    const inner = inside(drawing, tag === 'transaction');
    if (tag === 'adHocSubProcess') adHocContents(inner);
    else drawContents(inner);
    const id = element(drawing, tag, { attributes, body: inner.parts.join('\n') });
    surround(drawing, id);
    if (tag === 'transaction') cancelBoundary(drawing, id);
    return single(id);
  };

function adHocContents(inner: Drawing): void {
  for (let count = 1 + inner.random.below(3); count > 0; count -= 1) drawActivity(inner);
}

function cancelBoundary(drawing: Drawing, host: string): void {
  const event = element(drawing, 'boundaryEvent', {
    attributes: `attachedToRef="${host}"`,
    body: '<cancelEventDefinition />',
  });
  flow(drawing, event, element(drawing, 'endEvent'));
}

function drawEventSubProcess(drawing: Drawing): void {
  const { random } = drawing;
  const inner = inside(drawing);
  const [body, interrupting] = random.pick(EVENT_STARTS);
  const attributes = `isInterrupting="${String(interrupting)}"`;
  const start = element(inner, 'startEvent', { body, attributes });
  const work = drawActivity(inner);
  flow(inner, start, work.entry);
  element(drawing, 'subProcess', {
    attributes: 'triggeredByEvent="true"',
    body: inner.parts.join('\n'),
  });
}

const EVENT_STARTS: readonly [readonly [string, boolean], ...(readonly [string, boolean])[]] = [
  [message, true],
  [message, false],
  [signal, false],
  [timer, false],
  [condition, true],
  [error, true],
  [escalation, false],
];

const COMPOUND: readonly [Draw, ...Draw[]] = [
  exclusive,
  parallel,
  inclusive,
  complex,
  eventBased,
  backwards,
  catching,
  throwing,
  link,
  container('subProcess'),
  container('transaction'),
  container('adHocSubProcess', 'ordering="Parallel"'),
  container('adHocSubProcess', 'ordering="Sequential"'),
];
