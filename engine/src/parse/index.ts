export type { ParseLimits } from './limits.ts';
export type { ModdleElement } from './moddle-element.ts';
export { parseBpmn } from './parse-bpmn.ts';
export type { ParsedFile, ParseOptions } from './parse-bpmn.ts';
export { readDefinitions } from './read-definitions.ts';
export type { ParseErrorCode, Problem } from './problem.ts';
