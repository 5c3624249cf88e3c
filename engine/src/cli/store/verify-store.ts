import type { Failure } from '../../errors/failure.ts';
import { exportHistory, verifyExport, type ExportReport } from '../../history/index.ts';
import { nodeHash } from '../../history/node-hash.ts';
import { decrypted } from '../../create-engine.ts';
import type { EncryptionKey } from '../../runtime/engine-options.ts';
import type { Store } from '../../ports/index.ts';
import { entityProblems } from '../../runtime/entity/verify-entities.ts';
import { balanceProblems } from '../../runtime/ledger/balance-problems.ts';
import { archivedProblems } from '../../runtime/retention/archived-check.ts';
import { countedLines } from '../counted-lines.ts';
import type { Progress } from '../progress.ts';

export interface VerifyStoreOptions {
  readonly progress: Progress;
  /** Proves signatures of seals; absent: they are counted. */
  readonly prove?: (text: string, signature: string) => boolean;
  /** Absent: all. */
  /** Let encrypted values be compared with their digests. */
  readonly keys?: readonly EncryptionKey[];
  readonly instanceIds?: readonly string[];
}

/** The store is read as its own export would be, so that both are proved by the same code. */
export async function verifyStore(
  atRest: Store,
  { progress, prove, instanceIds, keys }: VerifyStoreOptions,
): Promise<ExportReport> {
  const store = keys ? decrypted(atRest, keys) : atRest;
  const lines = exportHistory(store, { now: Date.now(), ...(instanceIds && { instanceIds }) });
  const reading = { hash: nodeHash, ...(prove && { verify: prove }) };
  const report = await verifyExport(countedLines(progress, lines), reading);
  const problems = instanceIds ? [] : await storeProblems(store);
  return { ...report, problems: [...report.problems, ...problems] };
}

/** What an export does not show: that the store itself holds what the histories make. */
async function storeProblems(store: Store): Promise<readonly Failure[]> {
  const problems = await balanceProblems(store);
  const altered: Failure[] = [];
  for await (const failure of entityProblems(store)) altered.push(failure);
  return [...altered, ...(await archivedProblems(store)), ...problems];
}
