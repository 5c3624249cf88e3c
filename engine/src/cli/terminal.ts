/** Where the command line reads from and writes to; a process, or a test. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person looks at what goes to `err`. */
  readonly errIsTty: boolean;
}

export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    errIsTty: process.stderr.isTTY,
  };
}
