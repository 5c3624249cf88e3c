import type { Failure } from '../errors/failure.ts';
import { chainOwner } from './chain-owner.ts';
import type { SealLedger } from './seal-ledger.ts';
import type { ChainHead } from './verify-chain.ts';

/** Compares histories, as they are read, with what was sealed. */
export interface SealCheck {
  /** Told of each batch there is. */
  readonly see: (instanceId: string, batch: ChainHead) => void;
  /** Instances that are missing, cut short or rewritten since they were sealed, in id order. */
  readonly problems: () => readonly Failure[];
}

/** `only`: the instances looked at; absent: all that were ever sealed. */
export function createSealCheck(ledger: SealLedger, only?: ReadonlySet<string>): SealCheck {
  const newest = new Map<string, number>();
  const rewritten = new Map<string, number>();
  return {
    see: (instanceId, { revision, hash }) => {
      const sealed = ledger.heads.get(instanceId);
      if (!sealed) return;
      newest.set(instanceId, Math.max(revision, newest.get(instanceId) ?? 0));
      const same = sealed.find((head) => head.revision === revision);
      if (same && same.hash !== hash && !rewritten.has(instanceId))
        rewritten.set(instanceId, revision);
    },
    problems: () => {
      const ids = [...ledger.heads.keys()].filter((id) => only === undefined || only.has(id));
      return ids.toSorted().flatMap((id) => {
        const sealed = ledger.heads.get(id)?.at(-1)?.revision ?? 0;
        const problem = problemOf({ id, sealed, seen: newest.get(id), changed: rewritten.get(id) });
        return problem ?? [];
      });
    },
  };
}

interface Finding {
  readonly id: string;
  readonly sealed: number;
  readonly seen: number | undefined;
  readonly changed: number | undefined;
}

function problemOf({ id, sealed, seen, changed }: Finding): Failure | undefined {
  const mend = 'Restore it from a backup, and find out who can write to the store.';
  const expected = `Expected ${chainOwner(id)} to have revision ${sealed}, as was sealed`;
  if (seen === undefined)
    return { code: 'SEAL_INSTANCE_MISSING', message: `${expected}, but it is gone.`, mend };
  if (seen < sealed)
    return { code: 'HISTORY_TRUNCATED', message: `${expected}, but it ends with ${seen}.`, mend };
  if (changed === undefined) return undefined;
  const message = `Expected revision ${changed} of ${chainOwner(id)} to be what was sealed, but it was rewritten.`;
  return { code: 'SEAL_HISTORY_REWRITTEN', message, mend };
}
