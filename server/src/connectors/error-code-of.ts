import type { NoAnswer } from './send-request.ts';

const CODES: ReadonlyMap<number, string> = new Map([
  [401, 'HTTP_UNAUTHORIZED'],
  [403, 'HTTP_UNAUTHORIZED'],
  [404, 'HTTP_NOT_FOUND'],
  [409, 'HTTP_CONFLICT'],
  [410, 'HTTP_NOT_FOUND'],
  [412, 'HTTP_CONFLICT'],
]);

/** The BPMN error that an HTTP status is; undefined where it is a result. */
export function errorCodeOf(status: number): string | undefined {
  if (status >= 200 && status < 300) return undefined;
  return CODES.get(status) ?? (status >= 500 ? 'HTTP_FAILED' : 'HTTP_REJECTED');
}

/** Whether the same request may succeed a little later (RFC 9110 §15.5.9, §15.6; RFC 6585 §4; RFC 8470 §5.2). */
export const isPassing = (status: number): boolean =>
  status >= 500 || status === 408 || status === 425 || status === 429;

/** The BPMN error where there is no answer. */
export const CODE_OF_NO_ANSWER: Readonly<Record<NoAnswer['kind'], string>> = {
  refused: 'HTTP_ADDRESS_REFUSED',
  'not-sent': 'HTTP_UNREACHABLE',
  unanswered: 'HTTP_UNANSWERED',
  'too-large': 'HTTP_ANSWER_TOO_LARGE',
};
