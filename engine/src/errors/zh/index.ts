export { tellReason } from './reason-phrases.ts';
export { tellFailure, type ToldFailure } from './tell-failure.ts';
export { tellCellMend, tellValueProblem } from './value-phrases.ts';
