import type { ReleasedAs } from '@waybill/engine/drafts';
import type { Draft } from '../../api/get-draft.ts';

/** The versions as which the processes of a draft were released; none before. */
export function releasedVersions({ released }: Pick<Draft, 'released'>): ReleasedAs['processes'] {
  // As the engine writes it down.
  return (released as ReleasedAs | undefined)?.processes ?? [];
}

/** The same of its rule sets. */
export const releasedRuleSets = ({ released }: Pick<Draft, 'released'>): ReleasedAs['resources'] =>
  ((released as ReleasedAs | undefined)?.resources ?? []).filter(({ kind }) => kind === 'rule-set');
