import type { ErrorEntry } from './error-entry.ts';

export const EXPRESSION_ERRORS = {} as const satisfies Record<string, ErrorEntry>;
