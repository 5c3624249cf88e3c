import type { FileContext } from '../file-context.ts';

/** One check, one sentence, one code or a few close ones. Order is of no matter. */
export type Check = (file: FileContext) => void;

const CHECKS: readonly Check[] = [];

export function validate(file: FileContext): void {
  for (const check of CHECKS) check(file);
}
