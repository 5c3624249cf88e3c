import type { Failure } from '../../errors/failure.ts';
import {
  checkReferences,
  duplicateDocuments,
  idleRuleSets,
  type Carrier,
  type PolicyDocument,
  type SourceFacts,
} from '../../policies/index.ts';

/** All clauses, and all that carries clauses out. */
export interface PolicyFacts {
  readonly documents: readonly PolicyDocument[];
  readonly carriers: readonly Carrier[];
  /** Files that cannot be read, and references to clauses that there are not. */
  readonly problems: readonly Failure[];
  readonly warnings: readonly Failure[];
}

export function gatherFacts(sources: readonly SourceFacts[]): PolicyFacts {
  const documents = sources.flatMap((facts) => facts.documents);
  const carriers = sources.flatMap((facts) => facts.carriers);
  const broken = sources
    .flatMap(({ problems }) => problems)
    .filter(({ severity }) => severity === 'error');
  return {
    documents: documents.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    carriers,
    problems: [...broken, ...duplicateDocuments(sources), ...checkReferences(documents, carriers)],
    warnings: idleRuleSets(
      carriers,
      sources.flatMap(({ calls }) => calls),
    ),
  };
}
