import type { Json } from '@waybill/server/contract';
import { sha256, verifyExport } from '@waybill/engine/history';
import { exportHistory } from '../../api/export-history.ts';
import { verifyAll, type Following } from '../../api/verify-all.ts';
import { verifyHistory } from '../../api/verify-history.ts';

/** What came of a check, who made it, and when. */
export interface Verdict {
  readonly by: 'browser' | 'server';
  /** Epoch milliseconds. */
  readonly at: number;
  /** Of processes; others are of records, entries, accounts and the like. */
  readonly instances: number;
  readonly entities: number;
  readonly batches: number;
  readonly erased: number;
  /** Of the resources and definitions beside it. */
  readonly problems: readonly Problem[];
}

interface Problem {
  readonly code: string;
  readonly message: string;
}

/**
 * Reads the evidence and checks it here, with the engine's own code: nobody has to be believed. What
 * the evidence alone cannot tell, that its end is cut off or not as it was sealed, the server adds.
 */
export async function checkEvidence(instanceId: string, evidence?: string): Promise<Verdict> {
  const there = await askServer(instanceId);
  const here = await checkHere(instanceId, evidence).catch((failure: unknown) => {
    // Evidence that is too damaged to be given out is a finding, if the server has one.
    if (there.problems.length === 0) throw failure;
    return there;
  });
  const found = new Set(here.problems.map(({ message }) => message));
  const more = there.problems.filter(({ message }) => !found.has(message));
  return { ...here, problems: [...here.problems, ...more] };
}

/** Of evidence that is here already, or is asked for. */
async function checkHere(instanceId: string, evidence?: string): Promise<Verdict> {
  const lines = (evidence ?? (await exportHistory(instanceId))).split('\n');
  const { erased, ...report } = await verifyExport(lines, { hash: sha256 });
  return { ...report, by: 'browser', at: Date.now(), erased: erased.length };
}

interface Verified extends Pick<Verdict, 'instances' | 'entities' | 'batches' | 'problems'> {
  readonly erased?: readonly unknown[];
}

/** The server's own check of one instance, for whoever may not read the evidence. */
export const askServer = async (instanceId: string): Promise<Verdict> =>
  verdictOf(await verifyHistory({ instanceId }));

/** Of everything. */
export const askOfAll = async (following: Following): Promise<Verdict> =>
  verdictOf(await verifyAll(following));

function verdictOf(report: Json): Verdict {
  // The engine's own report.
  const { erased = [], ...counts } = report as unknown as Verified;
  return { ...counts, by: 'server', at: Date.now(), erased: erased.length };
}
