import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { sealVerifier } from '../../history/node-seal-keys.ts';
import { restoreBackup, type RestoreRequest, type Restored } from '../backup/restore-backup.ts';
import { newCommand, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { readKey } from '../read-key.ts';
import { act, type Shell } from '../shell.ts';
import { encryptionSettings } from '../store/encryption-keys.ts';
import { sqliteName } from '../store/store-name.ts';

interface RestoreOptions {
  readonly store?: string;
  readonly check?: boolean;
  readonly publicKey?: string;
}

export function restoreCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  const publicKey = new Option('--public-key <file>', options.publicKey);
  return newCommand(shell, 'restore')
    .argument('<folder>', words.backup)
    .option('--check', options.checkBackup)
    .addOption(publicKey.env('WAYBILL_SEAL_PUBLIC_KEY'))
    .addOption(storeOption(shell))
    .action(act(shell, (folder: string, given: RestoreOptions) => restore(shell, folder, given)));
}

async function restore(
  shell: Shell,
  folder: string,
  { store, check = false, publicKey }: RestoreOptions,
): Promise<CommandResult> {
  const key = publicKey === undefined ? undefined : await readKey(publicKey, 'public');
  const { encryptionKeys: keys } = await encryptionSettings(shell.terminal.env);
  const asked = {
    ...{ folder, progress: shell.progress },
    ...(key !== undefined && { prove: sealVerifier(key) }),
    ...(keys && { keys }),
  };
  const target = check ? undefined : sqliteName(store).slice('sqlite:'.length);
  const done = await (target === undefined
    ? proveAside(asked)
    : restoreBackup({ ...asked, target }));
  const { report, manifest } = done;
  const { keeping, output } = shell.messages;
  return {
    data: { ...done, sealsProved: key !== undefined, ...(target !== undefined && { target }) },
    lines: () => [
      output.verified(report),
      ...(report.encrypted > 0 ? [keeping.notCompared(report.encrypted)] : []),
      ...(report.seals > 0 && key === undefined ? [output.sealsUnproved] : []),
      target === undefined
        ? keeping.backupWhole(manifest.takenAt)
        : keeping.restored(target, manifest.takenAt),
    ],
  };
}

async function proveAside(request: Omit<RestoreRequest, 'target'>): Promise<Restored> {
  const aside = await mkdtemp(join(tmpdir(), 'waybill-restore-'));
  try {
    return await restoreBackup({ ...request, target: join(aside, 'waybill.db') });
  } finally {
    await rm(aside, { recursive: true });
  }
}
