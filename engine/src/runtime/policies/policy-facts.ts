import { sourceFacts } from '../../policies/index.ts';
import type { EngineContext } from '../engine-context.ts';
import { deployedSources } from './deployed-sources.ts';
import { gatherFacts, type PolicyFacts } from './gather-facts.ts';

/** Of what is deployed, read each time anew. */
export const createPolicyFacts =
  (context: EngineContext): (() => Promise<PolicyFacts>) =>
  async () =>
    gatherFacts(await Promise.all((await deployedSources(context)).map(sourceFacts)));
