import type { Claim, CommitResult, Store } from '../../ports/index.ts';
import { contentionFailure } from './failures.ts';
import { WaybillError } from '../../errors/failure.ts';
import type { Tables } from './database.ts';
import type { Reservation } from './documents.ts';
import type { FanOuts } from './fan-out.ts';
import type { HomeCommit } from './home-commit.ts';
import type { Release } from './outbox.ts';
import type { Rivals } from './rivals.ts';

export interface Claims {
  readonly api: Pick<Store, 'claimOwner'>;
  /** False: one of them is taken, and none is reserved. */
  readonly reserve: (commit: HomeCommit, reservation: Reservation) => Promise<boolean>;
  /** Gives back what a commit that has lost had reserved. */
  readonly withdraw: (commit: HomeCommit, reservation: Reservation) => Promise<void>;
  /** The first of the keys that is taken for good. */
  readonly findTaken: (claims: readonly Claim[]) => Promise<CommitResult | undefined>;
  /** The claims of these keys that are there to be given back. */
  readonly findReleased: (commit: HomeCommit, attempt: string) => Promise<readonly Release[]>;
}

interface Parts {
  readonly tables: Tables;
  readonly fanOuts: FanOuts;
  readonly rivals: Rivals;
}

export function createClaims(parts: Parts): Claims {
  const { tables } = parts;
  const reserveOne = createReserve(parts);
  const withdraw = async ({ claims }: Pick<HomeCommit, 'claims'>, { commit }: Reservation) => {
    const keys = [...new Set(claims.map(({ key }) => key))];
    if (keys.length === 0) return;
    await tables.claims.delete({ _id: { $in: keys }, 'pending.commit': commit });
  };
  return {
    api: { claimOwner: (key) => ownerOf(parts, key) },
    findTaken: (claims) => taken(tables, claims),
    withdraw,
    reserve: async ({ claims }, reservation) => {
      // In one order in every commit, so that two never wait for each other.
      for (const claim of sorted(claims)) {
        if (await reserveOne(claim, reservation)) continue;
        await withdraw({ claims }, reservation);
        return false;
      }
      return true;
    },
    findReleased: (commit, attempt) => released(tables, commit, attempt),
  };
}

/** The first claim of a key counts; by key. */
function sorted(claims: readonly Claim[]): readonly Claim[] {
  const first = new Map(claims.toReversed().map((claim) => [claim.key, claim]));
  return [...first.values()].toSorted((one, other) => (one.key < other.key ? -1 : 1));
}

/** Rivals for one key that may come and go before it is given up. */
const MAX_RIVALS = 1_000;

/** False: the key is taken for good. */
function createReserve({ tables, rivals }: Parts) {
  const writer = tables.claims.createWriter();
  return async ({ key, owner }: Claim, pending: Reservation): Promise<boolean> => {
    const document = { _id: key, owner, commit: pending.commit, pending };
    for (let rival = 0; rival < MAX_RIVALS; rival += 1) {
      const { duplicates } = await writer.write([{ insertOne: { document } }]);
      if (duplicates.size === 0) return true;
      const found = await tables.claims.findOne({ _id: key });
      if (!found) continue;
      if (!found.pending) return false;
      await rivals.settle(found.pending);
      const { commit } = found.pending;
      await tables.claims.delete({ _id: key, 'pending.commit': commit });
    }
    throw new WaybillError(contentionFailure(`claim "${key}"`));
  };
}

async function taken(
  { claims: table }: Tables,
  claims: readonly Claim[],
): Promise<CommitResult | undefined> {
  if (claims.length === 0) return undefined;
  const keys = claims.map(({ key }) => key);
  const found = await table.find({ _id: { $in: keys }, pending: { $exists: false } });
  const owners = new Map(found.map(({ _id, owner }) => [_id, owner]));
  const first = keys.find((key) => owners.has(key));
  return first === undefined
    ? undefined
    : { kind: 'claimed', key: first, owner: owners.get(first) ?? '' };
}

/** A claim whose commit has won counts, even where a crash has kept it from being confirmed. */
async function ownerOf({ tables, fanOuts }: Parts, key: string): Promise<string | undefined> {
  const found = await tables.claims.findOne({ _id: key });
  if (!found?.pending) return found?.owner;
  const { instanceId } = found.pending;
  await fanOuts.finishLeft(instanceId);
  const again = await tables.claims.findOne({ _id: key });
  return again?.pending ? undefined : again?.owner;
}

/** What another commit has reserved is not there yet, and so is not given back. */
async function released(
  { claims: table }: Tables,
  { id, claims, releases }: HomeCommit,
  attempt: string,
): Promise<readonly Release[]> {
  if (releases.length === 0) return [];
  const found = await table.find({ _id: { $in: releases } });
  const own = claims.filter(({ key }) => releases.includes(key));
  return [
    ...own.map(({ key }) => ({ key, commit: attempt })),
    ...found
      .filter(({ pending }) => pending === undefined || pending.instanceId === id)
      .map(({ _id, commit }) => ({ key: _id, commit })),
  ];
}
