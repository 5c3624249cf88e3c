import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Node, ProcessModel } from '../../engine/src/model/index.ts';
import { parseBpmn } from '../../engine/src/parse/index.ts';
import { shippedBundles } from './shipped-bundles.ts';

const files = shippedBundles().flatMap(({ bpmn }) => bpmn);
const models = (
  await Promise.all(files.map((file) => parseBpmn(readFileSync(file, 'utf8'), { file })))
).flatMap(({ processes }) => processes);

const WAITING: ReadonlySet<Node['kind']> = new Set([
  ...(['user-task', 'receive-task', 'event-based-gateway'] as const),
  ...(['intermediate-catch-event', 'call-activity'] as const),
]);

/** Cleared up by people, and nothing that a customer says then changes it. */
const MAY_WAIT = ['processing-order stop clear-up'];

function childrenOf({ nodes }: ProcessModel, node: Node): readonly Node[] {
  const ids = 'children' in node ? node.children : [];
  return ids.flatMap((id) => nodes[id] ?? []);
}

const within = (model: ProcessModel, node: Node): readonly Node[] =>
  childrenOf(model, node).flatMap((child) => [child, ...within(model, child)]);

const beginsBy = (model: ProcessModel, node: Node, kind: string): boolean =>
  childrenOf(model, node).some(
    (child) =>
      child.kind === 'start-event' && child.definitions.some((event) => event.kind === kind),
  );

/** Sub-processes that an error begins beside one that a message begins: the error closes the other. */
function endings(model: ProcessModel): readonly Node[] {
  return Object.values(model.nodes).flatMap((scope) => {
    const parts = childrenOf(model, scope);
    const heard = parts.some((part) => beginsBy(model, part, 'message'));
    return heard ? parts.filter((part) => beginsBy(model, part, 'error')) : [];
  });
}

it('nothing that a withdrawal could still stop waits once an error has ended a process', () => {
  const found = models.flatMap((model) => endings(model).map((ending) => ({ model, ending })));
  expect(found.map(({ ending }) => ending.id)).toContain('duplicate-handling');
  const waiting = found.flatMap(({ model, ending }) =>
    within(model, ending)
      .filter(({ kind }) => WAITING.has(kind))
      .map(({ id }) => `${model.processId} ${ending.id} ${id}`),
  );
  expect(waiting).toEqual(MAY_WAIT);
});
