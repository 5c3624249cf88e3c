import type { Command } from 'commander';
import { openStore, reencryptStore } from '../../../create-engine.ts';
import { WaybillError } from '../../../errors/failure.ts';
import { newCommand, storeOption } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { act, type Shell } from '../../shell.ts';
import { encryptionSettings } from '../../store/encryption-keys.ts';
import { storeName } from '../../store/store-name.ts';

interface ReencryptOptions {
  readonly store?: string;
  readonly dryRun?: boolean;
}

export function reencryptCommand(shell: Shell): Command {
  const { options } = shell.messages.help;
  return newCommand(shell, 'encryption-keys-reencrypt', 'reencrypt')
    .option('--dry-run', options.reencryptDryRun)
    .addOption(storeOption(shell))
    .action(act(shell, (given: ReencryptOptions) => reencrypt(shell, given)));
}

async function reencrypt(
  { terminal, progress, messages }: Shell,
  { store: given, dryRun = false }: ReencryptOptions,
): Promise<CommandResult> {
  const { encryptionKeys } = await encryptionSettings(terminal.env);
  if (!encryptionKeys) throw new WaybillError(NO_KEYS);
  const store = await openStore(storeName(given, 'existing'), dryRun);
  let seen = 0;
  try {
    const onEntity = (): void => progress.step(String((seen += 1)));
    const done = await reencryptStore(store, encryptionKeys, { dryRun, onEntity });
    const { reencrypted, toReencrypt, onTheirWay } = messages.keeping;
    return {
      data: { ...done, dryRun },
      lines: () => [
        (dryRun ? toReencrypt : reencrypted)(done.changed, done.newest),
        ...(done.waiting > 0 ? [onTheirWay(done.waiting)] : []),
      ],
    };
  } finally {
    await store.close();
  }
}

const NO_KEYS = {
  code: 'KEY_MISSING',
  message: 'Expected keys to encrypt with, but WAYBILL_KEYS names no file.',
  mend: 'Make one with `waybill keys make <file>`, and name it in WAYBILL_KEYS.',
};
