import type { Failure } from '../../errors/failure.ts';
import type { Messages } from '../messages/messages.ts';

/** A problem: where, code and sentence, and below it what to do and the engine's own sentence. */
export function problemLines(
  failure: Failure & { readonly severity?: 'error' | 'warning' },
  { output }: Messages,
): readonly string[] {
  const { code, message, severity = 'error' } = failure;
  const told = output.failure(failure);
  const mend = told?.mend ?? failure.mend;
  const head = [
    placeOf(failure),
    output.severity[severity],
    `[${code}]`,
    told?.sentence ?? message,
  ];
  return [
    head.filter((part) => part !== '').join(' '),
    ...(mend === undefined ? [] : [`    ${output.mend(mend)}`]),
    ...(told === undefined ? [] : [`    ${output.original(message)}`]),
  ];
}

function placeOf({ file, line, elementId }: Failure): string {
  const at = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}`}:`;
  const element = elementId === undefined ? '' : ` (${elementId})`;
  return `${at}${element}`.trim();
}
