export interface RunCommandOptions {
  readonly input?: string;
  readonly order?: number;
  readonly variables?: string;
  readonly scenario?: string;
  readonly trace?: boolean;
  readonly process?: string;
  readonly businessKey?: string;
  readonly auto?: boolean;
}
