import { WaybillError, type Failure } from '../../errors/failure.ts';
import { exportHistory, statementText, verifyExport } from '../../history/index.ts';
import type { ArchiveStatement, HistoriesArchived } from '../../history/index.ts';
import type { InstanceRow } from '../../ports/index.ts';
import { ARCHIVE, HOLD, RETENTION, type ArchiveState } from '../../retention/index.ts';
import { actorOf } from '../ledger/actor-of.ts';
import { archiveWrong } from './archive-wrong.ts';
import { findDue, heldBy } from './find-due.ts';
import { finishArchives, takeAway } from './take-away.ts';
import type { RetentionRun, RetentionRunOptions } from './retention-api.ts';
import { archivingParts, changeEntity, statesOf } from './retention-parts.ts';
import type { ArchivingParts, RetentionParts } from './retention-parts.ts';

/** Instances of one archive; a caller goes with all that it called, even past this. */
const MOST = 5_000;
const TOLD = 1_000;

export async function runRetention(
  parts: RetentionParts,
  { dryRun = false, ...by }: RetentionRunOptions,
): Promise<RetentionRun> {
  const actor = actorOf(by);
  const archiving = dryRun ? undefined : archivingParts(parts);
  const finished = archiving ? await finishArchives(archiving, actor) : [];
  const { store, clock } = parts.context;
  const due = await findDue({
    ...{ store, now: clock.now(), most: MOST },
    policies: await statesOf(parts, RETENTION),
    holds: await activeHolds(parts),
  });
  const found = {
    due: due.instances.slice(0, TOLD).map(({ id }) => id),
    ...{ dueCount: due.instances.length, heldCount: due.held, more: due.more, finished },
  };
  if (!archiving || due.instances.length === 0) return found;
  return { ...found, archive: await archive(archiving, due.instances, actor) };
}

const activeHolds = (parts: RetentionParts) => statesOf(parts, HOLD, { 'hold.active': 'true' });

/** Nothing is taken away before the file has been written, proved, stated and signed. */
async function archive(
  parts: ArchivingParts,
  rows: readonly InstanceRow[],
  actor: RetentionRunOptions['actor'],
): Promise<ArchiveState> {
  const { context, archives, seal } = parts;
  await seal();
  const name = nameOf(context.clock.now(), context.ids.next());
  const instanceIds = rows.map(({ id }) => id);
  const lines = exportHistory(context.store, { now: context.clock.now(), instanceIds });
  const file = await archives.write(name, lines);
  try {
    const heads = await provenHeads(parts, name, instanceIds);
    const statement = { archive: name, ...file, heads };
    const keep = heldBy(await activeHolds(parts));
    if (rows.some(keep)) throw new WaybillError(HELD_MEANWHILE);
    await changeEntity(parts, ARCHIVE, {
      name,
      command: { kind: 'state-archive', statement: signed(parts, statement), actor },
    });
  } catch (thrown) {
    if (!(await parts.entities.load(ARCHIVE, name))) await archives.remove(name);
    throw thrown;
  }
  return takeAway(parts, name, actor);
}

function signed(
  { context, sealing }: ArchivingParts,
  statement: ArchiveStatement,
): HistoriesArchived {
  const signature = sealing.sign(statementText(statement));
  return { kind: 'histories-archived', ...statement, time: context.clock.now(), signature };
}

/** What the file holds, read back from where it lies and compared with the seals and the store. */
async function provenHeads(
  { context, archives, sealing }: ArchivingParts,
  name: string,
  instanceIds: readonly string[],
): Promise<ArchiveStatement['heads']> {
  const reading = { hash: context.hash, verify: sealing.verify };
  const { problems, heads } = await verifyExport(archives.read(name), reading);
  const [problem] = problems;
  if (problem) throw new WaybillError(problem);
  for (const [at, id] of instanceIds.entries()) {
    const stored = await context.store.load(id);
    const [found, revision, hash] = heads[at] ?? [];
    if (found === id && revision === stored?.revision && hash === stored?.headHash) continue;
    throw new WaybillError(archiveWrong(name, `it does not end "${id}" as the store does`));
  }
  return heads;
}

/** Rises with time; the id keeps two runs of one day apart. */
const nameOf = (now: number, id: string): string =>
  `${new Date(now).toISOString().slice(0, 10)}-${id}.jsonl`;

const HELD_MEANWHILE: Failure = {
  code: 'RETENTION_HELD_MEANWHILE',
  message: 'Expected no hold on what was archived, but one was set meanwhile.',
  mend: 'Nothing was taken away; run again.',
};
