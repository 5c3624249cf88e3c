import { createEntryCommands } from './entry-commands.ts';
import type { Ledger } from './ledger-api.ts';
import type { LedgerParts } from './ledger-context.ts';
import { createLedgerQueries } from './ledger-queries.ts';
import { createPeriodCommands } from './post-entry.ts';
import { createRecompute } from './recompute.ts';

export const createLedger = (parts: LedgerParts): Ledger => ({
  ...createEntryCommands(parts),
  ...createPeriodCommands(parts),
  recompute: createRecompute(parts),
  ...createLedgerQueries(parts),
});
