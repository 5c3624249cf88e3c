import { WaybillError } from '@waybill/engine';
import type { Problem } from '../contract/index.ts';
import { statusOf } from './status-of.ts';

/** What a failure looks like outside (RFC 9457). Whatever is not foreseen tells nothing of itself. */
export function problemOf(thrown: unknown, requestId: string): Problem {
  if (!(thrown instanceof WaybillError)) return unexpected(requestId);
  const { failure } = thrown;
  const problems = listed(thrown);
  const { code, message, ...rest } = failure;
  return {
    ...base(code, requestId),
    detail: message,
    ...rest,
    ...(problems.length > 0 && { problems }),
  };
}

const base = (code: string, requestId: string) => ({
  type: `/api/docs#${code}`,
  title: TITLES[statusOf(code)] ?? 'The request could not be carried out',
  status: statusOf(code),
  code,
  requestId,
});

const unexpected = (requestId: string): Problem => ({
  ...base('SERVER_UNEXPECTED', requestId),
  detail: 'Expected the request to be carried out, but the server failed.',
  mend: 'Report it with the request id; the log has the rest.',
});

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is not understood',
  401: 'Nobody is signed in',
  403: 'This is not allowed',
  404: 'There is no such thing',
  409: 'Something else came first',
  410: 'The page before is gone',
  413: 'The request is too large',
  422: 'It cannot be done as asked',
  429: 'Too many requests',
  500: 'The server failed',
  503: 'The server cannot answer now',
};

/** Of a deployment or a request in which several things are wrong. */
const listed = (thrown: WaybillError): NonNullable<Problem['problems']> =>
  'problems' in thrown && Array.isArray(thrown.problems)
    ? // Failures, or places of a request: JSON either way.
      (thrown.problems as NonNullable<Problem['problems']>)
    : [];
