import { randomUUID } from 'node:crypto';
import { WaybillError } from '../../errors/failure.ts';
import type { CommitResult, Store } from '../../ports/index.ts';
import type { Claims } from './claims.ts';
import type { Reservation } from './documents.ts';
import { contentionFailure } from './failures.ts';
import { entityHomeCommit } from './entities.ts';
import type { FanOuts } from './fan-out.ts';
import type { HomeCommit } from './home-commit.ts';
import type { Homes, Seat } from './homes.ts';
import { instanceHomeCommit } from './instances.ts';
import { fanOutOf, outboxContent } from './outbox.ts';
import type { Outgoing } from './outgoing.ts';

interface Parts {
  readonly homes: Homes;
  readonly claims: Claims;
  readonly outgoing: Outgoing;
  readonly fanOuts: FanOuts;
}

/** Times that a commit may be barred, or find an outbox, before it is given up. */
const MAX_ATTEMPTS = 50;

/**
 * Without transactions, in this order (docs/adr tells what finishes it after a crash at any point):
 *
 * 1. where something is taken that only one may have, the instance or entity is looked at: it must
 *    stand at the expected revision with a clear outbox;
 * 2. claims and the consumed command are reserved in the name of this attempt;
 * 3. one compare-and-set on its document writes all of the commit. Now it has happened;
 * 4. the outbox is fanned out and cleared, and then the commit is answered.
 */
export function createCommit(parts: Parts): Pick<Store, 'commit' | 'commitEntity'> {
  const carryOut = async (commit: HomeCommit): Promise<CommitResult> => {
    let seat: Seat | undefined;
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      const result = await attemptCommit(parts, commit, seat);
      if (result.kind !== 'again') return result;
      ({ seat } = result);
    }
    throw new WaybillError(contentionFailure(`to "${commit.id}"`));
  };
  return {
    commit: (commit) => carryOut(instanceHomeCommit(commit)),
    commitEntity: (commit) => carryOut(entityHomeCommit(commit)),
  };
}

type Attempted = CommitResult | { readonly kind: 'again'; readonly seat: Seat | undefined };

async function attemptCommit(
  parts: Parts,
  commit: HomeCommit,
  known: Seat | undefined,
): Promise<Attempted> {
  const { homes, fanOuts, claims } = parts;
  const seat = await seatOf(parts, commit, known);
  if (!seat) return (await refusal(parts, commit)) ?? { kind: 'conflict' };
  const id = randomUUID();
  const fanOut = fanOutOf(commit, await claims.findReleased(commit, id));
  const content = outboxContent(fanOut, commit);
  const place = { instanceId: commit.id, revision: commit.expectedRevision };
  const reservation = { ...place, fence: seat.fence, commit: id };
  if (!(await reserve(parts, commit, reservation)))
    return (await refusal(parts, commit)) ?? { kind: 'again', seat };
  if (await homes.compareAndSet(commit, { id, content, seat, reserving: reserves(commit) })) {
    await fanOuts.finish(commit.id, id, fanOut);
    return { kind: 'committed' };
  }
  await withdraw(parts, commit, reservation);
  return lossOf(parts, commit);
}

const reserves = ({ claims, consumes }: HomeCommit): boolean =>
  claims.length > 0 || consumes !== undefined;

/** Undefined: the instance or entity is not at the expected revision. Most commits need no look. */
async function seatOf(
  { homes, fanOuts }: Parts,
  commit: HomeCommit,
  known: Seat | undefined,
): Promise<Seat | undefined> {
  const { id, expectedRevision } = commit;
  if (known) return known;
  if (expectedRevision === 0 || !reserves(commit)) return { fence: 0, taken: expectedRevision > 0 };
  const found = await homes.look(id);
  if (found?.outbox) await fanOuts.finishFound(id, found.outbox);
  return found?.revision === expectedRevision ? { fence: found.fence, taken: true } : undefined;
}

/** All that only one commit may have, or nothing. */
async function reserve(
  { claims, outgoing }: Parts,
  commit: HomeCommit,
  reservation: Reservation,
): Promise<boolean> {
  if (!(await claims.reserve(commit, reservation))) return false;
  const { consumes } = commit;
  if (consumes === undefined || (await outgoing.reserve(consumes, reservation))) return true;
  await claims.withdraw(commit, reservation);
  return false;
}

async function withdraw(
  { claims, outgoing }: Parts,
  commit: HomeCommit,
  reservation: Reservation,
): Promise<void> {
  await claims.withdraw(commit, reservation);
  if (commit.consumes !== undefined) await outgoing.withdraw(commit.consumes, reservation);
}

/** Another commit came first, or it was only in the way: an outbox, or a bar. */
async function lossOf(parts: Parts, commit: HomeCommit): Promise<Attempted> {
  const { homes, fanOuts } = parts;
  const { id, expectedRevision } = commit;
  const found = await homes.look(id);
  if ((found?.revision ?? 0) !== expectedRevision)
    return (await refusal(parts, commit)) ?? { kind: 'conflict' };
  if (found?.outbox) await fanOuts.finishFound(id, found.outbox);
  return { kind: 'again', seat: found && { fence: found.fence, taken: true } };
}

/** The first of the refusals in their order that holds now. */
async function refusal(
  { claims, outgoing }: Parts,
  { claims: wanted, consumes }: HomeCommit,
): Promise<CommitResult | undefined> {
  const taken = await claims.findTaken(wanted);
  if (taken || consumes === undefined) return taken;
  return (await outgoing.has(consumes)) ? undefined : { kind: 'consumed' };
}
