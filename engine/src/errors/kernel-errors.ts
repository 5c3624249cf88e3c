import type { ErrorEntry } from './error-entry.ts';

export const KERNEL_ERRORS = {} as const satisfies Record<string, ErrorEntry>;
