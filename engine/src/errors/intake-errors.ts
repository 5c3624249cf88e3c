import type { ErrorEntry } from './error-entry.ts';

export const INTAKE_ERRORS = {} as const satisfies Record<string, ErrorEntry>;
