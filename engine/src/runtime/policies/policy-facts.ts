import { modelFacts, type PolicySource, type SourceFacts } from '../../policies/index.ts';
import type { Definitions } from '../definitions.ts';
import type { EngineContext } from '../engine-context.ts';
import { createLruCache } from '../lru-cache.ts';
import { deployedSources } from './deployed-sources.ts';
import { gatherFacts, type PolicyFacts } from './gather-facts.ts';

/** Files whose facts are kept: what is deployed never changes, and reading it all takes seconds. */
const KEPT = 500;

/** Of what is deployed now. */
export function createPolicyFacts(
  context: EngineContext,
  { compiled }: Pick<Definitions, 'compiled'>,
): () => Promise<PolicyFacts> {
  const kept = createLruCache<SourceFacts>(KEPT);
  const factsOf = async (source: PolicySource): Promise<SourceFacts> => {
    const { file, content, version = '', processId = '' } = source;
    const key = [file, version, processId, content].join('\n');
    const model = compiled(processId, Number(version));
    const known =
      kept.get(key) ??
      (model ? modelFacts(model, source) : await context.compute('source-facts', source));
    kept.set(key, known);
    return known;
  };
  return async () => {
    const found: SourceFacts[] = [];
    for (const source of await deployedSources(context)) {
      await context.turns?.();
      found.push(await factsOf(source));
    }
    return gatherFacts(found);
  };
}
