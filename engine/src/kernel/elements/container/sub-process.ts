import { ok } from '../../../errors/failure.ts';
import type { ProcessNode, SubProcess, Transaction } from '../../../model/index.ts';
import { enter } from '../../flow/enter.ts';
import type { ElementBehaviour } from '../element-behaviour.ts';
import { enterTriggered } from './enter-triggered.ts';

/**
 * Process, embedded sub-process and transaction (BPMN 2.0 §10.3.5, §13.2.1, §13.3.4): a token starts
 * at every none start event, or, where there is none, at everything without incoming flow. It
 * completes when no token is left inside (`flow/child-ended.ts`).
 */
export const subProcess: ElementBehaviour<ProcessNode | SubProcess | Transaction> = {
  prepare({ turn, execution, node, scope, entry }) {
    const { key } = execution;
    if (entry) return enterTriggered(turn, key, entry, scope);
    return ok({
      then: () => {
        for (const element of node.entries) enter(turn, { element, scope: key, cause: 'start' });
        if (node.entries.length === 0) turn.agenda.push({ do: 'complete', key });
      },
    });
  },
};
