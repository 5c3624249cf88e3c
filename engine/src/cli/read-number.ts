import { InvalidArgumentError } from 'commander';

/** A whole number from 1 up. */
export function readCount(text: string): number {
  const value = Number(text);
  if (/^\d{1,7}$/.test(text) && value > 0) return value;
  throw new InvalidArgumentError('Expected a whole number from 1 up.');
}
