/** Sentences of a history. Elements come quoted with their names. */
export interface StoryMessages {
  readonly instanceStarted: (process: string, version: number, businessKey?: string) => string;
  readonly instanceCompleted: string;
  readonly instanceTerminated: (reason?: string) => string;
  readonly reached: (element: string) => string;
  readonly taskOpened: (element: string, who?: string) => string;
  readonly jobOpened: (element: string, type: string) => string;
  readonly called: (element: string, processId: string) => string;
  readonly rulesAsked: (element: string, ruleSet: string) => string;
  readonly rulesEvaluated: (ruleSet: string, version: string, outputs: string) => string;
  readonly completed: (element: string) => string;
  readonly terminated: (element: string) => string;
  readonly variable: (name: string, value: string) => string;
  readonly waitsUntil: (element: string, time: string) => string;
  readonly waitsForMessage: (element: string, name: string) => string;
  readonly waitsForSignal: (element: string, name: string) => string;
  readonly triggered: (element: string) => string;
  readonly jobFailed: (message: string, retries: number) => string;
  readonly assigned: (how: 'claim' | 'unclaim' | 'assign' | 'delegate', who: string) => string;
  readonly errorThrown: (code: string, caughtBy?: string) => string;
  readonly escalationThrown: (code: string, caughtBy?: string) => string;
  readonly messageThrown: (name: string) => string;
  readonly signalThrown: (name: string) => string;
  readonly compensating: string;
  readonly incidentRaised: (element: string, code: string, message: string) => string;
  readonly incidentResolved: string;
  readonly tokenMoved: (element: string) => string;
  readonly migrated: (from: number, to: number) => string;
  readonly reason: (reason: string) => string;
  readonly restartedFrom: (instance: string, revision: number, element: string) => string;
  readonly restartedAs: (instance: string, element: string) => string;
  /** Together with the instance that called it. */
  readonly suspended: (withCaller: boolean) => string;
  readonly resumed: (withCaller: boolean) => string;
}
