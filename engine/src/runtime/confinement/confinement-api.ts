/** Who may read instances, as their processes say it by `readers`, and which are confidential. */
export interface Confinement {
  /**
   * By what is deployed at this moment, by whichever process. Undefined: everybody who may read
   * instances may read all of them, and no view is to be logged.
   */
  readonly now: () => Promise<Confined | undefined>;
}

/** As it was when it was asked for. The engine itself shows all to whoever asks it. */
export interface Confined {
  readonly mayReadProcess: (processId: string, groups: readonly string[]) => boolean;
  /**
   * What was called is no more open than its callers. Absent groups may read everything. Of what the
   * store does not have, false.
   */
  readonly mayRead: (instanceId: string, groups: readonly string[] | undefined) => Promise<boolean>;
  /** Whether it is, or was called by, one whose process is confidential or secret. */
  readonly isConfidential: (instanceId: string) => Promise<boolean>;
}
