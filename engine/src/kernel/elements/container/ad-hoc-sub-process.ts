import { fail, ok, type Result } from '../../../errors/failure.ts';
import type { AdHocSubProcess } from '../../../model/index.ts';
import { enter } from '../../flow/enter.ts';
import { evaluate, failureAt } from '../../scope.ts';
import type { ElementBehaviour, Visit } from '../element-behaviour.ts';

/**
 * BPMN 2.0 §10.3.5, §13.3.5: its activities may be done in any order and number. Those given by
 * `activeElements`, else all without incoming flow, are started on entry: together, or one after
 * the other where `ordering` is sequential. More can be started on demand. After each one the
 * completion condition is looked at (`flow/continue-ad-hoc.ts`).
 */
export const adHocSubProcess: ElementBehaviour<AdHocSubProcess> = {
  prepare(visit) {
    const { turn, execution, node } = visit;
    const elements = activeElements(visit);
    if (!elements.ok) return elements;
    const { key } = execution;
    return ok({
      then: () => {
        const [first, ...rest] = elements.value;
        const now = node.ordering === 'sequential' ? elements.value.slice(0, 1) : elements.value;
        if (node.ordering === 'sequential' && rest.length > 0) {
          turn.emit({ kind: 'ad-hoc-pending', key, pending: rest });
        }
        for (const element of now) enter(turn, { element, scope: key, cause: 'ad-hoc' });
        if (first === undefined) turn.agenda.push({ do: 'continue-ad-hoc', key });
      },
    });
  },
};

function activeElements({ node, scope }: Visit<AdHocSubProcess>): Result<readonly string[]> {
  if (!node.activeElements) return ok(node.entries);
  const result = evaluate(node.activeElements, scope, node.id);
  if (!result.ok) return result;
  const ids: readonly unknown[] = Array.isArray(result.value) ? result.value : [result.value];
  const chosen: string[] = [];
  for (const id of ids) {
    if (typeof id !== 'string' || !node.entries.includes(id)) return fail(unknown(node, id));
    chosen.push(id);
  }
  return ok(chosen);
}

const unknown = (node: AdHocSubProcess, id: unknown) =>
  failureAt(
    'AD_HOC_ELEMENT_UNKNOWN',
    node.id,
    `Expected the elements to activate in ad-hoc sub-process "${node.id}" to be among "${node.entries.join('", "')}", but ${JSON.stringify(id)} is not.`,
    'Name activities inside it that have no incoming flow.',
  );
