import { POLICY_ERRORS } from '../../errors/policy-errors.ts';
import {
  checkReferences,
  duplicateDocuments,
  type SourceFacts,
  type SourceProblem,
} from '../../policies/index.ts';
import { nearbyPolicies } from './nearby-policies.ts';

/**
 * Whether all that the files refer to stands in their policies, in those nearby, or in those that
 * are deployed and in neither.
 */
export async function checkClauses(
  paths: readonly string[],
  checked: readonly SourceFacts[],
  deployed: readonly SourceFacts[] = [],
): Promise<readonly SourceProblem[]> {
  const nearby = await nearbyPolicies(paths, checked);
  const files = [...checked, ...nearby];
  const ids = new Set(files.flatMap((facts) => facts.documents.map(({ id }) => id)));
  const further = deployed.filter(({ documents }) => documents.every(({ id }) => !ids.has(id)));
  const known = [...files, ...further];
  const documents = known.flatMap((facts) => facts.documents);
  const broken = nearby.flatMap(({ problems }) => problems);
  if (documents.length === 0) return [...broken, ...checked.flatMap(withoutPolicies)];
  const carriers = checked.flatMap((facts) => facts.carriers);
  const failures = [...duplicateDocuments(known), ...checkReferences(documents, carriers)];
  return [...broken, ...failures.map((failure) => ({ severity: 'error' as const, ...failure }))];
}

function withoutPolicies({ file, carriers }: SourceFacts): readonly SourceProblem[] {
  if (carriers.every(({ policy }) => policy.length === 0)) return [];
  const message = `Expected the policies that "${file}" refers to, but none were found.`;
  const { mend } = POLICY_ERRORS.POLICY_NONE;
  return [{ severity: 'warning', code: 'POLICY_NONE', message, file, mend }];
}
