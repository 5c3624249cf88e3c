import type { ErrorEntry } from './error-entry.ts';

export const STORE_ERRORS = {} as const satisfies Record<string, ErrorEntry>;
