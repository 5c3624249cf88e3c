import type { Actor } from '../../history/index.ts';

/** Bytes that tasks and records refer to, kept once whoever does. */
export interface Files {
  /** Gives their SHA-256. FILE_SIZE where there are none, or more than 25 MiB. */
  readonly keep: (content: Uint8Array, options: { readonly actor: Actor }) => Promise<KeptFile>;
  /** FILE_NOT_FOUND, or FILE_CONTENT_GONE where they were erased. */
  readonly content: (sha256: string) => Promise<Uint8Array>;
}

export interface KeptFile {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}
