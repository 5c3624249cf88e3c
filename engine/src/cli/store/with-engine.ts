import { createEngine } from '../../create-engine.ts';
import { registerLedgerWorker } from '../../runtime/ledger/ledger-worker.ts';
import { registerRecordsWorker } from '../../runtime/records/records-worker.ts';
import type { Engine } from '../../runtime/engine-api.ts';
import type { EngineOptions } from '../../runtime/engine-options.ts';
import { problemLines } from '../print/problem-lines.ts';
import type { Shell } from '../shell.ts';
import { encryptionSettings } from './encryption-keys.ts';
import { ledgerSettings } from './ledger-settings.ts';
import type { StoreName } from './store-name.ts';

/** Opens the engine, works, lets automatic work that follows be done where that is its own, and closes. */
export async function withEngine<T>(
  shell: Shell,
  options: Omit<EngineOptions, 'store'> & { readonly store: StoreName },
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const { terminal, messages } = shell;
  const engine = await createEngine({
    ledger: ledgerSettings(terminal.env),
    ...(await encryptionSettings(terminal.env)),
    ...options,
    onError: (failure) => {
      for (const line of problemLines({ ...failure, severity: 'warning' }, messages)) {
        terminal.err(`${line}\n`);
      }
    },
  });
  // Everything it needs is here; jobs of other types wait for their workers.
  if (options.takesWork !== false && !options.readOnly) {
    registerLedgerWorker(engine);
    registerRecordsWorker(engine);
  }
  try {
    const result = await work(engine);
    if (!options.readOnly) await engine.settle();
    return result;
  } finally {
    await engine.close();
  }
}
