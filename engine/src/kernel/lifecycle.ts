import type { ActivityNode, ContainerNode, Node } from '../model/index.ts';

/*
 * Life of an execution (BPMN 2.0 §13.2.2, figure 13.2; an ended one is removed).
 *
 *   from          on                      to
 *   (none)        token, entry            ready, or joining where tokens are counted
 *   joining       tokens-joined           ready
 *   ready         element-activated       active
 *   active        compensation-started    compensating
 *   active        element-completed       (none)
 *   compensating  element-completed       (none)
 *   any           element-terminated      (none)
 */

export const isContainer = (node: Node): node is ContainerNode => 'children' in node;

export const isActivity = (node: Node): node is ActivityNode => 'forCompensation' in node;

/** Whether tokens are gathered before this node goes on (§10.5, `startQuantity` §10.3). */
export function joinsTokens(node: Node): boolean {
  switch (node.kind) {
    case 'parallel-gateway':
    case 'inclusive-gateway':
    case 'complex-gateway':
      return node.incoming.length > 1;
    default:
      return isActivity(node) && node.startQuantity > 1;
  }
}
