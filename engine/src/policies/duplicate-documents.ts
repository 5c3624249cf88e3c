import type { Failure } from '../errors/failure.ts';
import { POLICY_ERRORS } from '../errors/policy-errors.ts';
import type { SourceFacts } from './source-facts.ts';

/** A document must come from one file, or nobody knows which wording holds. */
export function duplicateDocuments(sources: readonly SourceFacts[]): readonly Failure[] {
  const first = new Map<string, string>();
  const failures: Failure[] = [];
  for (const { file, documents } of sources) {
    for (const { id } of documents) {
      const before = first.get(id);
      if (before !== undefined) failures.push(twice(id, before, file));
      else first.set(id, file);
    }
  }
  return failures;
}

const twice = (id: string, first: string, second: string): Failure => ({
  code: 'POLICY_DOCUMENT_TWICE',
  message: `Expected policy "${id}" in one file, but "${first}" and "${second}" both hold it.`,
  file: second,
  mend: POLICY_ERRORS.POLICY_DOCUMENT_TWICE.mend,
});
