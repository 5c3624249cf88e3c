import type { Problem } from './api-error.ts';
import type { Method } from './request.ts';

/** What the page asks of the thread beside it. */
export interface BesideRequest {
  readonly number: number;
  readonly csrf: string;
  readonly method: Method;
  readonly path: string;
  readonly body: unknown;
}

/** `failed`: the server was not reached. */
export type BesideAnswer = { readonly number: number } & (
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly status: number; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly message: string }
);
