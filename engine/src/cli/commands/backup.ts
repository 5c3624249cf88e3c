import type { Command } from 'commander';
import packageJson from '../../../package.json' with { type: 'json' };
import { takeBackup } from '../backup/take-backup.ts';
import { newCommand, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { act, type Shell } from '../shell.ts';
import { storeName } from '../store/store-name.ts';

interface BackupOptions {
  readonly store?: string;
  readonly compress?: boolean;
}

export function backupCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  return newCommand(shell, 'backup')
    .argument('<folder>', words.backup)
    .option('--compress', options.compress)
    .addOption(storeOption(shell))
    .action(act(shell, (folder: string, given: BackupOptions) => backup(shell, folder, given)));
}

async function backup(
  { messages }: Shell,
  folder: string,
  { store, compress = false }: BackupOptions,
): Promise<CommandResult> {
  const manifest = await takeBackup({
    ...{ store: storeName(store, 'existing'), folder, compress },
    engineVersion: packageJson.version,
  });
  return {
    data: { folder, manifest },
    lines: () => [
      messages.keeping.backedUp(manifest.histories.count, manifest.bytes, folder),
      messages.keeping.backupDigest(manifest.sha256),
    ],
  };
}
