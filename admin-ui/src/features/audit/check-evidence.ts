import { sha256, verifyExport } from '@waybill/engine/history';
import { exportHistory } from '../../api/export-history.ts';
import { verifyHistory } from '../../api/verify-history.ts';

/** What came of a check, and who made it. */
export interface Verdict {
  readonly by: 'browser' | 'server';
  readonly batches: number;
  readonly erased: number;
  /** Of the resources and definitions beside it. */
  readonly problems: readonly Problem[];
}

interface Problem {
  readonly code: string;
  readonly message: string;
}

/** Reads the evidence and checks it here, with the engine's own code: nobody has to be believed. */
export async function checkEvidence(instanceId: string): Promise<Verdict> {
  const lines = (await exportHistory(instanceId)).split('\n');
  const { batches, erased, problems } = await verifyExport(lines, { hash: sha256 });
  return { by: 'browser', batches, erased: erased.length, problems };
}

interface Verified {
  readonly batches: number;
  readonly erased?: readonly unknown[];
  readonly problems: readonly Problem[];
}

/** For whoever may not read the evidence. */
export async function askServer(instanceId: string): Promise<Verdict> {
  // The engine's own report.
  const report = (await verifyHistory({ instanceId })) as unknown as Verified;
  const { batches, erased = [], problems } = report;
  return { by: 'server', batches, erased: erased.length, problems };
}
