import {
  conflict,
  DRAFT,
  type DraftContent,
  type DraftEvent,
  type DraftState,
} from '../../drafts/index.ts';
import { WaybillError } from '../../errors/failure.ts';
import { attach } from '../../history/index.ts';
import { entityName } from '../entity/entity-types.ts';
import type { WriteOptions } from '../engine-values.ts';
import { actorOf } from '../ledger/actor-of.ts';
import { checkDraft } from './check-draft.ts';
import { createChecksUnderWay } from './checks-under-way.ts';
import type { DraftHistoryEntry, DraftQuery, Drafts, DraftWrite } from './drafts-api.ts';
import {
  changeDraft,
  getDraft,
  wasChanged,
  type DraftChange,
  type DraftsParts,
} from './drafts-parts.ts';
import { releaseNow } from './release-draft.ts';

const PAGE = 100;

export function createDrafts(parts: DraftsParts): Drafts {
  const { clock } = parts.context;
  const checks = createChecksUnderWay();
  const by = (options: WriteOptions) => ({ actor: actorOf(options), now: clock.now() });
  const change = (
    id: string,
    { idempotencyKey: key }: WriteOptions,
    command: DraftChange['command'],
  ): Promise<DraftState> =>
    changeDraft(parts, id, { command, ...(key !== undefined && { idempotencyKey: key }) });
  return {
    create: (content, options) => create(parts, content, options),
    save: async (id, content, options) => {
      const { revision } = options;
      const check = (signal: AbortSignal) => checkDraft(parts.context, content.files, signal);
      const problems = await checks.run(id, check);
      if (problems === undefined) return outdated(parts, id, options);
      const save = { kind: 'save-draft', revision, ...contentOf(content), problems } as const;
      const saved = await change(id, options, { ...save, ...by(options) });
      checks.saved(id);
      return saved;
    },
    get: (id) => getDraft(parts, id),
    list: (query) => list(parts, query),
    history: (id, fromRevision = 1, limit = PAGE) => history(parts, id, { fromRevision, limit }),
    recordTrial: (id, results, { revision, ...options }) =>
      change(id, options, { kind: 'record-trial', revision, results, ...by(options) }),
    submit: (id, { revision, comment, ...options }) =>
      change(id, options, { kind: 'submit-draft', revision, comment, ...by(options) }),
    approve: (id, options) => {
      const { revision, comment } = options;
      const said = comment === undefined ? {} : { comment };
      return change(id, options, { kind: 'approve-draft', revision, ...said, ...by(options) });
    },
    sendBack: (id, { revision, comment, ...options }) =>
      change(id, options, { kind: 'send-back-draft', revision, comment, ...by(options) }),
    release: (id, options) => {
      const { revision, at } = options;
      if (at === undefined) return releaseNow(parts, id, { ...options, ...by(options) });
      return change(id, options, { kind: 'schedule-release', revision, at, ...by(options) });
    },
    withdraw: (id, { comment, ...options }) =>
      change(id, options, { kind: 'withdraw-release', comment, ...by(options) }),
    discard: (id, { comment, ...options }) =>
      change(id, options, { kind: 'discard-draft', comment, ...by(options) }),
  };
}

/** Somebody has saved since the revision was seen, or the same was saved already under the key. */
async function outdated(
  parts: DraftsParts,
  id: string,
  { revision, idempotencyKey }: DraftWrite,
): Promise<DraftState> {
  const draft = await getDraft(parts, id);
  if (await wasChanged(parts, id, idempotencyKey)) return draft;
  throw new WaybillError(conflict(draft, revision));
}

async function history(
  parts: DraftsParts,
  id: string,
  { fromRevision, limit }: { readonly fromRevision: number; readonly limit: number },
): Promise<readonly DraftHistoryEntry[]> {
  await getDraft(parts, id);
  const { store } = parts.context;
  const batches = await store.history(`${DRAFT.kind}/${id}`, fromRevision, limit);
  return batches.map((batch) => {
    const { revision, time, actor, command, hash } = batch;
    return { revision, time, actor, command, hash, events: attach<DraftEvent>(batch) };
  });
}

/** Without what callers who are not held by types may have put beside it. */
const contentOf = ({ title, files, scenarios }: DraftContent): DraftContent => ({
  title,
  files,
  scenarios,
});

/** The same key of the same person again gives the draft that was made first. */
async function create(
  { context, entities, ...rest }: DraftsParts,
  content: DraftContent,
  options: WriteOptions,
): Promise<DraftState> {
  const actor = actorOf(options);
  const { idempotencyKey } = options;
  const key = idempotencyKey && `cmd:${DRAFT.kind}:${actor.id}:${idempotencyKey}`;
  const owner = key && (await context.store.claimOwner(key));
  if (owner) return getDraft({ context, entities, ...rest }, entityName(owner));
  const id = context.ids.next();
  const problems = await checkDraft(context, content.files);
  const made = { kind: 'create-draft', id, ...contentOf(content), problems } as const;
  const command = { ...made, actor, now: context.clock.now() };
  const claims = key === undefined || key === '' ? {} : { claims: [key] };
  const outcome = await entities.handle(DRAFT, { name: id, command, ...claims });
  if (outcome.kind === 'done') return outcome.state;
  if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
  // The same was asked for at the same time.
  const first = (await context.store.claimOwner(outcome.key)) ?? '';
  return getDraft({ context, entities, ...rest }, entityName(first));
}

async function list({ context }: DraftsParts, query: DraftQuery = {}): Promise<DraftState[]> {
  const { status, author, limit = PAGE, after } = query;
  const where = {
    ...(author !== undefined && { 'draft.author': author }),
    ...(status !== undefined && { 'draft.status': status }),
  };
  const found = await context.store.entities({
    ...{ kind: DRAFT.kind, where, limit },
    ...(after !== undefined && { after: `${DRAFT.kind}/${after}` }),
  });
  // Only the handler of entities writes snapshots of the kind.
  return found.map(({ snapshot }) => JSON.parse(snapshot) as DraftState);
}
