import type { Explanation } from '@waybill/engine/rules';
import { Explained } from '../../parts/explanation/explained.tsx';
import type { Entry } from './entry.ts';

/** Why the rule said so; nothing of an entry that a person has proposed. */
export function EntryBasis({ entry: { basis } }: { readonly entry: Entry }) {
  const explanation = basis?.explanation as Explanation | undefined;
  if (basis === undefined || explanation === undefined) return null;
  return <Explained explanation={explanation} inputs={basis.inputs} />;
}
