import type { Json } from '@waybill/server/contract';
import { ApiError, type Problem } from './api-error.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface Following {
  readonly onProgress: (progress: Progress) => void;
  /** Ends it on the server, too. */
  readonly signal: AbortSignal;
}

/** Checks all histories there are, which may take minutes; gives the report. */
export async function verifyAll({ onProgress, signal }: Following): Promise<Json> {
  const response = await fetch('/api/v1/audit/verification', {
    credentials: 'same-origin',
    signal,
  });
  if (!response.ok || response.body === null)
    throw new ApiError(response.status, (await response.json()) as Problem);
  for await (const line of linesOf(response.body)) {
    // As the contract tells.
    const told = JSON.parse(line) as Progress | { readonly report: Json };
    if ('report' in told) return told.report;
    onProgress(told);
  }
  // As `fetch` throws where a connection is lost.
  throw new TypeError('Expected a report, but the answer was cut off.');
}

async function* linesOf(body: NonNullable<Response['body']>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let begun = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (begun + value).split('\n');
    begun = lines.pop() ?? '';
    yield* lines;
  }
}
