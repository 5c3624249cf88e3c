import { PARSE_READING_ERRORS } from './parse-reading-errors.ts';

/** Problems of BPMN files. */
export const PARSE_ERRORS = { ...PARSE_READING_ERRORS } as const;
