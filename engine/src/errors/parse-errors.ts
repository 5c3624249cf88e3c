import { PARSE_CHECK_ERRORS } from './parse-check-errors.ts';
import { PARSE_READING_ERRORS } from './parse-reading-errors.ts';

/** Problems of BPMN files: while reading one, and in checks over the whole of it. */
export const PARSE_ERRORS = { ...PARSE_READING_ERRORS, ...PARSE_CHECK_ERRORS } as const;
