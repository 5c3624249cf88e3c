import { ApiError } from './api-error.ts';
import { csrfToken } from './csrf-token.ts';
import { request } from './request.ts';
import type { BesideAnswer, BesideRequest } from './beside.ts';

/** Writes, sends and reads beside the page what would keep it from answering keys. */
self.addEventListener('message', ({ data }: MessageEvent<BesideRequest>) => {
  csrfToken.current = data.csrf;
  const { number, method, path, body } = data;
  request<unknown>(method, path, { body }).then(
    (answer) => tell({ kind: 'answer', number, answer }),
    (error: unknown) => tell({ number, ...failureOf(error) }),
  );
});

const tell = (told: BesideAnswer): void => self.postMessage(told);

const failureOf = (error: unknown) =>
  error instanceof ApiError
    ? ({ kind: 'refused', status: error.status, problem: error.problem } as const)
    : ({ kind: 'failed', message: String(error) } as const);
