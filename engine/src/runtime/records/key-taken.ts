import { idOfClaim, recordFailure } from './records-context.ts';
import { ValuesRefused } from './values-refused.ts';

/** Of a claim as `uniqueKey` writes it; names each field of the key. */
export function keyTaken(key: string, owner: string | undefined): ValuesRefused {
  const [, type = '', names = '', ...values] = key.split(':');
  const other = idOfClaim(owner) ?? owner ?? 'another';
  const fields = names.split('+');
  const message = `Expected ${fields.join(', ')} ${values.join(':')} of a ${type} to be new, but record "${other}" has it.`;
  return new ValuesRefused(
    recordFailure('RECORD_KEY_TAKEN', message),
    fields.map((path) => ({ path, problem: 'is taken by another record' })),
  );
}
