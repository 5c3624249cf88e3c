import type { Failure } from '../../errors/failure.ts';
import type { Messages } from '../messages/messages.ts';

/** A problem: where, code and sentence, and what to do about it below. */
export function problemLines(
  failure: Failure & { readonly severity?: 'error' | 'warning' },
  { output }: Messages,
): readonly string[] {
  const { code, message, mend, severity = 'error' } = failure;
  const head = [placeOf(failure), output.severity[severity], `[${code}]`, message];
  const lines = [head.filter((part) => part !== '').join(' ')];
  return mend === undefined ? lines : [...lines, `    ${output.mend(mend)}`];
}

function placeOf({ file, line, elementId }: Failure): string {
  const at = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}:`;
  const element = elementId === undefined ? '' : ` (${elementId})`;
  return `${at}${element}`.trim();
}
