import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { WaybillError } from '../../errors/failure.ts';
import { createSealKeys } from '../../history/node-seal-keys.ts';
import { reasonOf } from '../../scenario/node/read-file.ts';
import { newCommand } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { act, type Shell } from '../shell.ts';

export function keysCommand(shell: Shell): Command {
  return newCommand(shell, 'keys')
    .argument('<base>', shell.messages.help.arguments.base)
    .action(act(shell, (base: string) => makeKeys(shell, base)));
}

async function makeKeys({ messages }: Shell, base: string): Promise<CommandResult> {
  const keys = createSealKeys();
  const privateKey = `${base}-private.pem`;
  const publicKey = `${base}-public.pem`;
  await mkdir(dirname(base), { recursive: true });
  await writeNew(privateKey, keys.privateKey, 0o600);
  await writeNew(publicKey, keys.publicKey, 0o644);
  return {
    data: { privateKey, publicKey },
    lines: () => [messages.output.keysMade(privateKey, publicKey)],
  };
}

/** Never over a key that is there: seals made with it could not be continued. */
async function writeNew(path: string, content: string, mode: number): Promise<void> {
  try {
    await writeFile(path, content, { flag: 'wx', mode });
  } catch (thrown) {
    throw new WaybillError({
      code: 'CLI_FILE_NOT_WRITABLE',
      message: `Expected to make "${path}" anew, but ${reasonOf(thrown)}.`,
      file: path,
      mend: 'Choose another path; a key that is in use is never overwritten.',
    });
  }
}
