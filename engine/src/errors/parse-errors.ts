import type { ErrorEntry } from './error-entry.ts';

export const PARSE_ERRORS = {} as const satisfies Record<string, ErrorEntry>;
