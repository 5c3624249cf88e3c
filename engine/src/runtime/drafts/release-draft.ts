import { DRAFT, type DraftState } from '../../drafts/index.ts';
import { WaybillError } from '../../errors/failure.ts';
import type { Actor } from '../../history/index.ts';
import { DeploymentRefused } from '../deployment-refused.ts';
import { toFailure } from '../to-failure.ts';
import { changeDraft, type DraftsParts } from './drafts-parts.ts';

/** By whom what was scheduled is released. */
const DRAFTS = { id: 'drafts', by: 'system' } as const;

/** Drafts that wait for their time at most; far above what a company plans. */
const MOST_DUE = 1_000;

interface Begin {
  readonly actor: Actor;
  readonly now: number;
  readonly revision?: number;
  readonly idempotencyKey?: string;
}

/**
 * Begins, deploys, and writes down what it became. Begun, nobody takes it back; what a crash cuts
 * off is begun again, and deploying the same once more gives the same versions.
 */
export async function releaseNow(
  parts: DraftsParts,
  id: string,
  { actor, now, revision, idempotencyKey }: Begin,
): Promise<DraftState> {
  const seen = revision === undefined ? {} : { revision };
  const once = idempotencyKey === undefined ? {} : { idempotencyKey };
  const command = { kind: 'begin-release', actor, now, ...seen } as const;
  const draft = await changeDraft(parts, id, { command, ...once });
  // Under a key that was used before it may have ended long ago.
  return draft.status === 'releasing' ? deployDraft(parts, draft, actor) : draft;
}

async function deployDraft(
  parts: DraftsParts,
  { id, files }: DraftState,
  actor: Actor,
): Promise<DraftState> {
  const by = () => ({ actor, now: parts.context.clock.now() });
  try {
    const { processes, resources } = await parts.deploy(
      files.map(({ name, content }) => ({ name, content })),
    );
    const released = {
      processes: processes.map(({ processId, version }) => ({ processId, version })),
      resources: resources.map(({ kind, id: name, version }) => ({ kind, id: name, version })),
    };
    const command = { kind: 'finish-release', released, ...by() } as const;
    return await changeDraft(parts, id, { command });
  } catch (thrown) {
    if (!(thrown instanceof DeploymentRefused)) throw thrown;
    const { problems } = thrown;
    await changeDraft(parts, id, { command: { kind: 'refuse-release', problems, ...by() } });
    throw thrown;
  }
}

/** What the clock has to do with drafts. */
export interface DraftReleases {
  /** When the next one is due; undefined where none waits. */
  readonly next: () => Promise<number | undefined>;
  /** Releases all that is due at the clock's time; gives how many. Never rejects for a draft. */
  readonly releaseDue: () => Promise<number>;
}

export function createDraftReleases(parts: DraftsParts): DraftReleases {
  const { store, clock, report } = parts.context;
  const waiting = async (): Promise<readonly DraftState[]> => {
    const where = { 'draft.due': 'true' };
    const found = await store.entities({ kind: DRAFT.kind, where, limit: MOST_DUE });
    // Only the handler of entities writes snapshots of the kind.
    return found.map(({ snapshot }) => JSON.parse(snapshot) as DraftState);
  };
  const release = async ({ id }: DraftState): Promise<number> => {
    try {
      await releaseNow(parts, id, { actor: DRAFTS, now: clock.now() });
      return 1;
    } catch (thrown) {
      // Another process has begun it, somebody has called it off, or it is refused and says so.
      const foreseen = thrown instanceof WaybillError && thrown.code === 'DRAFT_STATUS';
      if (!foreseen) report(toFailure(thrown, `to release draft "${id}"`), { during: 'release' });
      return 0;
    }
  };
  return {
    next: async () => {
      const times = (await waiting()).filter(({ status }) => status === 'scheduled');
      return times.length === 0
        ? undefined
        : Math.min(...times.map(({ releaseAt = 0 }) => releaseAt));
    },
    releaseDue: async () => {
      let count = 0;
      for (const draft of await waiting())
        if ((draft.releaseAt ?? 0) <= clock.now()) count += await release(draft);
      return count;
    },
  };
}
