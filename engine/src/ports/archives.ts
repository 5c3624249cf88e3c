/** Where files lie that take histories over. */
export interface Archives {
  /** Writes a new file; durable when it resolves, and not there where it rejects. */
  readonly write: (name: string, lines: AsyncIterable<string>) => Promise<ArchiveFile>;
  readonly read: (name: string) => AsyncIterable<string>;
  /** What the file is now; undefined where there is none. */
  readonly measure: (name: string) => Promise<ArchiveFile | undefined>;
  readonly remove: (name: string) => Promise<void>;
}

export interface ArchiveFile {
  /** As hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
}
