import type { Failure } from '../../errors/failure.ts';
import { idOfClaim, recordFailure } from './records-context.ts';

/** Of a claim as `uniqueKey` writes it. */
export function keyTaken(key: string, owner: string | undefined): Failure {
  const [, type = '', names = '', ...values] = key.split(':');
  const other = idOfClaim(owner) ?? owner ?? 'another';
  const message = `Expected ${names.replaceAll('+', ', ')} ${values.join(':')} of a ${type} to be new, but record "${other}" has it.`;
  return recordFailure('RECORD_KEY_TAKEN', message);
}
