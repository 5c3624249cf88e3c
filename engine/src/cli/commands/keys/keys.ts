import type { Command } from 'commander';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { act, type Shell } from '../../shell.ts';
import { makeKeyFile, rotateKeyFile } from '../../store/encryption-keys.ts';
import { reencryptCommand } from './reencrypt.ts';

export function encryptionKeysCommand(shell: Shell): Command {
  const { keeping, help } = shell.messages;
  const change = (
    name: 'encryption-keys-make' | 'encryption-keys-rotate',
    usedAs: string,
    work: (path: string) => Promise<string>,
  ): Command =>
    newCommand(shell, name, usedAs)
      .argument('<file>', help.arguments.keyFile)
      .action(
        act(shell, async (file: string): Promise<CommandResult> => {
          const id = await work(file);
          return { data: { file, key: id }, lines: () => [keeping.keyMade(id, file)] };
        }),
      );
  return newCommand(shell, 'encryption-keys', 'keys')
    .helpCommand('help [command]', help.helpCommand)
    .addCommand(change('encryption-keys-make', 'make', makeKeyFile))
    .addCommand(change('encryption-keys-rotate', 'rotate', rotateKeyFile))
    .addCommand(reencryptCommand(shell));
}
