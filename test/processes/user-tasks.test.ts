import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Node, ProcessModel } from '../../engine/src/model/index.ts';
import { parseBpmn } from '../../engine/src/parse/index.ts';
import { shippedBundles } from './shipped-bundles.ts';

/** Those to whom the bundles that ship give work. */
const GROUPS: ReadonlySet<string> = new Set([
  ...['sales', 'sales-manager', 'marketing-planning', 'production-control', 'engineering'],
  ...['purchasing', 'warehouse', 'quality', 'finance', 'finance-manager', 'customer-service'],
  ...['human-resources', 'manager'],
]);

type UserTask = Extract<Node, { kind: 'user-task' }>;

const files = shippedBundles().flatMap(({ bpmn }) => bpmn);
const models = (
  await Promise.all(files.map((file) => parseBpmn(readFileSync(file, 'utf8'), { file })))
).flatMap(({ processes }) => processes);

const nodesOf = ({ nodes }: ProcessModel): readonly Node[] => Object.values(nodes);
const userTasksOf = (model: ProcessModel): readonly UserTask[] =>
  nodesOf(model).filter((node) => node.kind === 'user-task');

const listOf = (text: string): readonly string[] => text.split(',').map((part) => part.trim());

const calls = (model: ProcessModel, processId: string): boolean =>
  nodesOf(model).some(
    (node) => node.kind === 'call-activity' && node.processId.constant === processId,
  );

/** Itself, and whatever may have called it, at any remove. */
function withCallers(model: ProcessModel): readonly ProcessModel[] {
  const found = [model];
  for (const one of found) {
    const callers = models.filter((other) => calls(other, one.processId));
    found.push(...callers.filter((caller) => !found.includes(caller)));
  }
  return found;
}

describe.each(models.map((model) => ({ id: model.processId, model })))(
  'the user tasks of $id',
  ({ model }) => {
    const tasks = userTasksOf(model);

    it('are each due at some time', () => {
      expect(tasks.filter(({ dueDate }) => !dueDate).map(({ id }) => id)).toEqual([]);
    });

    it('go to departments that there are, or to those that are named as it runs', () => {
      const elsewhere = tasks.filter(({ candidateGroups }) => {
        const groups = candidateGroups?.constant;
        if (typeof groups !== 'string') return candidateGroups === undefined;
        return !listOf(groups).every((group) => GROUPS.has(group));
      });
      expect(elsewhere.map(({ id }) => id)).toEqual([]);
    });

    it('are kept from those who did another only where there is another', () => {
      const doable = new Set(
        withCallers(model)
          .flatMap(nodesOf)
          .filter(({ kind }) => kind === 'user-task' || kind === 'start-event')
          .map(({ id }) => id),
      );
      const wrong = tasks.flatMap(({ id, properties }) =>
        listOf(properties['separateFrom'] ?? id)
          .filter((other) => !doable.has(other))
          .map((other) => `${id} ${other}`),
      );
      expect(wrong).toEqual([]);
    });
  },
);
