import { WaybillError } from '../../errors/failure.ts';
import type { Actor } from '../../history/index.ts';
import {
  ENTRY,
  planRecompute,
  reversalOf,
  type Change,
  type EntryCommand,
  type EntryContent,
  type EntryState,
  type Origin,
} from '../../ledger/index.ts';
import { unwrap } from '../unwrap.ts';
import { actorOf } from './actor-of.ts';
import { findProposals, type Found } from './find-proposals.ts';
import type { Ledger } from './ledger-api.ts';
import type { LedgerParts } from './ledger-context.ts';
import { allEntries } from './ledger-queries.ts';
import type {
  LedgerWrite,
  RecomputedEntry,
  Recomputation,
  RecomputeRequest,
} from './ledger-values.ts';
import { reversalId } from './reversal-id.ts';

/** Brings the ledger's proposals to what a rule set says of a period; see `planRecompute`. */
export const createRecompute =
  (parts: LedgerParts): Ledger['recompute'] =>
  async (request, options) => {
    const { period, dryRun = false, partial = false } = request;
    const actor = actorOf(options);
    const found = await findProposals(parts, request);
    const run = `${found.ruleSet.id} ${period}`;
    const entries = await allEntries(parts, { run });
    const changes = planRecompute(entries, found.findings, partial);
    const running: Running = { parts, found, run, request, actor, options };
    if (!dryRun) for (const change of changes) await make(running, change);
    const { id, version } = found.ruleSet;
    const told = changes.map((change) => describe(running, change));
    return { period, ruleSet: { id, version }, dryRun, changes: told } satisfies Recomputation;
  };

interface Running {
  readonly parts: LedgerParts;
  readonly found: Found;
  /** Rule set and period: what the entries of all recomputations of both have in common. */
  readonly run: string;
  readonly request: RecomputeRequest;
  readonly actor: Actor;
  readonly options: LedgerWrite;
}

/** What an earlier try, or another at the same time, has made already is left as it is. */
async function make(running: Running, change: Change): Promise<void> {
  const { parts } = running;
  const request = await commandFor(running, change);
  if (!request) return;
  const outcome = await parts.entities.handle(ENTRY, request);
  if (outcome.kind !== 'refused' || outcome.failure.code === 'LEDGER_ENTRY_EXISTS') return;
  throw new WaybillError(outcome.failure);
}

interface EntryRequest {
  readonly name: string;
  readonly command: EntryCommand;
}

async function commandFor(running: Running, change: Change): Promise<EntryRequest | undefined> {
  const { parts, actor, options } = running;
  const now = parts.context.clock.now();
  const reason = options.reason ?? 'recomputed';
  switch (change.kind) {
    case 'keep':
    case 'decided':
      return undefined;
    case 'withdraw': {
      const command = { kind: 'withdraw', actor, now, reason, superseded: true } as const;
      return { name: change.entry.id, command };
    }
    case 'reverse': {
      const { entry } = change;
      const id = await reversalId(parts, entry.id);
      const { origin } = entry;
      if (origin.kind !== 'rule') throw new Error(`Expected "${entry.id}" to be of a rule.`);
      return { name: id, command: unwrap(reversalOf({ entry, id, reason, origin, actor, now })) };
    }
    case 'propose':
      return { name: idOf(running, change), command: proposal(running, change, now) };
  }
}

type Proposing = Extract<Change, { kind: 'propose' }>;

function proposal(running: Running, change: Proposing, now: number): EntryCommand {
  const { found, run, actor } = running;
  const { finding, replaces } = change;
  const { id: ruleSetId, version: ruleSetVersion } = found.ruleSet;
  const origin: Origin = { kind: 'rule', ruleSetId, ruleSetVersion, run, slot: finding.slot };
  const { content, basis } = finding;
  return {
    ...{ kind: 'propose', id: idOf(running, change), content, origin, basis, actor, now },
    ...(replaces !== undefined && { replaces }),
  };
}

/** The same run, slot and generation make the same id, so that proposed twice is proposed once. */
function idOf({ parts, run, request }: Running, { finding, generation }: Proposing): string {
  const digest = parts.context.hash(JSON.stringify([run, finding.slot])).slice(0, 16);
  return `${request.period}-${digest}-${String(generation)}`;
}

function describe(running: Running, change: Change): RecomputedEntry {
  if (change.kind !== 'propose') {
    const { id } = change.entry;
    return { change: change.kind, entryId: id, entry: shown(change.entry) };
  }
  const { finding, replaces } = change;
  return {
    ...{ change: 'propose', entryId: idOf(running, change), entry: shown(finding.content) },
    ...(replaces !== undefined && { replaces }),
  };
}

function shown({
  effect,
  kind,
  person,
  money,
  reason,
}: EntryContent | EntryState): RecomputedEntry['entry'] {
  return { effect, kind, person, reason, ...money };
}
