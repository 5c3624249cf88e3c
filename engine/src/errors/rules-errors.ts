import type { ErrorEntry } from './error-entry.ts';

export const RULES_ERRORS = {} as const satisfies Record<string, ErrorEntry>;
