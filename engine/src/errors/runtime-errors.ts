import type { ErrorEntry } from './error-entry.ts';

export const RUNTIME_ERRORS = {} as const satisfies Record<string, ErrorEntry>;
