import type { Node, ProcessModel } from '../../model/index.ts';
import { isActivity, isContainer } from '../lifecycle.ts';
import type { Execution } from '../state.ts';

/**
 * What is watched while an element is active: boundary events and event sub-processes. Of a loop
 * the former watch its body, the latter each pass.
 */
export function watchedBy(
  model: ProcessModel,
  execution: Execution,
  node: Node,
): readonly string[] {
  const boundary =
    isActivity(node) && execution.loopCounter === undefined ? node.boundaryEvents : [];
  if (!isContainer(node) || node.eventSubProcesses.length === 0 || execution.loop) return boundary;
  const starts = node.eventSubProcesses.flatMap((id) => {
    const inside = model.nodes[id];
    return inside?.kind === 'event-sub-process' ? [inside.startEvent] : [];
  });
  return [...boundary, ...starts];
}
