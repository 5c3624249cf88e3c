import type { ProcessModel } from '../model/index.ts';

/** Ids that stand in call activities; what an expression makes is left out. */
export const calledBy = ({ nodes }: ProcessModel): readonly string[] =>
  Object.values(nodes).flatMap((node) => {
    const id = node.kind === 'call-activity' ? node.processId.constant : undefined;
    return typeof id === 'string' ? [id] : [];
  });
