import type { Terminal } from './terminal.ts';

/** Says how far long work has come; on the error stream, so that results stay clean. */
export interface Progress {
  readonly step: (text: string) => void;
  /** Takes the last line away again. */
  readonly done: () => void;
}

export function createProgress({ err, errIsTty }: Terminal, wanted: boolean): Progress {
  if (!errIsTty && !wanted) return { step: () => undefined, done: () => undefined };
  if (!errIsTty) return { step: (text) => err(`${text}\n`), done: () => undefined };
  return { step: (text) => err(`\r\u001B[2K${text}`), done: () => err('\r\u001B[2K') };
}
