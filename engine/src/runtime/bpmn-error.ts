import type { Variables } from '../model/index.ts';

/** Thrown by a job worker: the process catches it as a BPMN error (BPMN 2.0 §10.4.3). */
export class BpmnError extends Error {
  readonly errorCode: string;
  readonly variables: Variables | undefined;
  constructor(errorCode: string, message?: string, variables?: Variables) {
    super(message ?? errorCode);
    this.name = 'BpmnError';
    this.errorCode = errorCode;
    this.variables = variables;
  }
}

/** Also of another copy of this package, such as one that was bundled with a worker. */
export const isBpmnError = (thrown: unknown): thrown is BpmnError =>
  thrown instanceof BpmnError ||
  (thrown instanceof Error && thrown.name === 'BpmnError' && 'errorCode' in thrown);
