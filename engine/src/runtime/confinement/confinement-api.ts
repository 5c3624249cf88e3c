/**
 * Who may read instances, as their processes say it by `readers`, and which are confidential. The
 * engine itself shows all to whoever asks it. Marks count as last deployed; what another process has
 * deployed is seen within ten seconds.
 */
export interface Confinement {
  /** False: everybody who may read instances may read all of them, and no view is to be logged. */
  readonly isAsked: () => Promise<boolean>;
  readonly mayReadProcess: (processId: string, groups: readonly string[]) => Promise<boolean>;
  /**
   * What was called is no more open than its callers. Absent groups may read everything. Of what the
   * store does not have, false.
   */
  readonly mayRead: (instanceId: string, groups: readonly string[] | undefined) => Promise<boolean>;
  /** Whether it is, or was called by, one whose process is confidential or secret. */
  readonly isConfidential: (instanceId: string) => Promise<boolean>;
}
