/** Words of backups, retention and keys. */
export interface KeepingMessages {
  readonly backedUp: (histories: number, bytes: number, folder: string) => string;
  readonly backupDigest: (sha256: string) => string;
  readonly backupWhole: (takenAt: string) => string;
  readonly restored: (file: string, takenAt: string) => string;
  /** Without days: for ever. */
  readonly retentionSet: (process: string, days: number | undefined) => string;
  readonly forEver: string;
  readonly held: (target: string) => string;
  readonly lifted: (target: string) => string;
  readonly due: (instances: number) => string;
  readonly heldBack: (instances: number) => string;
  readonly moreDue: string;
  readonly archived: (histories: number, archive: string) => string;
  readonly archiveFinished: (archive: string) => string;
  /** What verification says of histories that archives have taken over. */
  readonly inArchives: (histories: number, archives: number) => string;
  readonly archivesProved: (proved: number, archives: number) => string;
  readonly keyMade: (key: string, file: string) => string;
  readonly reencrypted: (changed: number, newest: number) => string;
  readonly onTheirWay: (waiting: number) => string;
  readonly toReencrypt: (changed: number, newest: number) => string;
  readonly notCompared: (encrypted: number) => string;
  readonly columns: Readonly<
    Record<
      'process' | 'days' | 'who' | 'reason' | 'held' | 'archive' | 'histories' | 'since',
      string
    >
  >;
}
