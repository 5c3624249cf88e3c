import type { Node, ProcessModel } from '../../model/index.ts';
import type { FileContext } from '../file-context.ts';
import { buildGraph } from '../graph.ts';
import { idOf, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { present } from '../present.ts';
import { processNode } from './container.ts';
import { scriptTask } from './script-task.ts';
import { businessRuleTask } from './business-rule-task.ts';
import { abstractTask, manualTask } from './task.ts';
import { userTask } from './user-task.ts';
import type { Site } from '../file-context.ts';

const MAPPERS: ReadonlyMap<string, (element: ModdleElement, site: Site) => Node | undefined> =
  new Map<string, (element: ModdleElement, site: Site) => Node | undefined>([
    ['bpmn:GlobalTask', abstractTask],
    ['bpmn:GlobalManualTask', manualTask],
    ['bpmn:GlobalUserTask', userTask],
    ['bpmn:GlobalScriptTask', scriptTask],
    ['bpmn:GlobalBusinessRuleTask', businessRuleTask],
  ]);

export function isGlobalTask(element: ModdleElement): boolean {
  return MAPPERS.has(element.$type);
}

/** BPMN 2.0 §10.3.7: a task of its own that call activities name; here a process that holds it. */
export function globalTask(element: ModdleElement, file: FileContext): ProcessModel | undefined {
  const graph = buildGraph(element);
  const site = { file, graph, container: graph.root };
  const task = MAPPERS.get(element.$type)?.(element, site);
  if (!task) return undefined;
  const taskId = `${idOf(element)}_task`;
  const root = { ...processNode(graph, file), children: [taskId], entries: [taskId] };
  return {
    processId: graph.id,
    ...present({ name: textOf(element, 'name') }),
    root,
    nodes: { [graph.id]: root, [taskId]: { ...task, id: taskId } },
    flows: {},
    links: {},
  };
}
