export type { ParseLimits } from './limits.ts';
export { parseBpmn } from './parse-bpmn.ts';
export type { ParsedFile, ParseOptions } from './parse-bpmn.ts';
export type { ParseErrorCode, Problem } from './problem.ts';
