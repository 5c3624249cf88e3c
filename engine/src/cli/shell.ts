import type { CommandResult } from './command-result.ts';
import type { Language } from './language.ts';
import type { Messages } from './messages/messages.ts';
import { failureOutput } from './print/failure-output.ts';
import { jsonText } from './print/json-text.ts';
import { createProgress, type Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** What every command shares. */
export interface Shell {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly messages: Messages;
  readonly json: boolean;
  readonly progress: Progress;
  /** 0 where all went well, 1 where the work failed, 2 where the command line was not understood. */
  status: number;
}

export interface ShellOptions {
  readonly language: Language;
  readonly messages: Messages;
  readonly json: boolean;
  readonly showProgress: boolean;
}

export function createShell(terminal: Terminal, options: ShellOptions): Shell {
  const { language, messages, json, showProgress } = options;
  const progress = createProgress(terminal, showProgress);
  return { terminal, language, messages, json, progress, status: 0 };
}

/** Wraps the work of a command: prints what it gives, if anything is left to print, or why it could not be done. */
export function act<A extends readonly unknown[]>(
  shell: Shell,
  work: (...args: A) => Promise<CommandResult | undefined>,
): (...args: A) => Promise<void> {
  return async (...args) => {
    try {
      const result = await work(...args);
      shell.progress.done();
      shell.status = result?.failed ? 1 : 0;
      if (result) print(shell, result);
    } catch (thrown) {
      shell.progress.done();
      shell.status = 1;
      printFailure(shell, thrown);
    }
  };
}

export function printFailure({ terminal, messages, json }: Shell, thrown: unknown): void {
  const { data, lines } = failureOutput(thrown, messages);
  if (json) terminal.out(jsonText(data));
  else terminal.err(lines.map((line) => `${line}\n`).join(''));
}

function print({ terminal, json }: Shell, { data, lines, failed }: CommandResult): void {
  if (!json)
    return terminal.out(
      lines()
        .map((line) => `${line}\n`)
        .join(''),
    );
  // `Object` gives any; data of commands are plain objects where they are no lists.
  const document = Array.isArray(data) ? data : { ok: !failed, ...(data as object) };
  terminal.out(jsonText(document));
}
