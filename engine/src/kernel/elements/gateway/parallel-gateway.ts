import { ok } from '../../../errors/failure.ts';
import type { ParallelGateway } from '../../../model/index.ts';
import type { ElementBehaviour } from '../element-behaviour.ts';

/**
 * BPMN 2.0 §10.5.4, §13.4.1: goes on when every incoming flow has a token and takes one from each
 * (`flow/join.ts`; a second token on one flow waits for the next round); gives one to every
 * outgoing flow, whatever conditions stand there.
 */
export const parallelGateway: ElementBehaviour<ParallelGateway> = {
  prepare: () => ok({ then: 'complete' }),
  leave: ({ node }) => ok({ flows: node.outgoing }),
};
