import { WaybillError } from '@waybill/engine';
import { mayDecideDraft, type DraftFile, type DraftState } from '@waybill/engine/drafts';
import { deployedAs, type RouteContract } from '../contract/index.ts';
import type { DRAFT_ROUTES } from '../contract/routes/draft-routes.ts';
import { writeOptions, type Call, type Caller, type Handlers } from '../http/call.ts';
import { askFor, pageOf } from '../http/page.ts';
import { plain } from '../http/plain.ts';

type DraftHandlers = Pick<Handlers, keyof typeof DRAFT_ROUTES>;

export const DRAFT_HANDLERS: DraftHandlers = {
  listDrafts: async ({ context, query }) => {
    const { limit: _limit, after: _after, ...conditions } = query;
    const found = await context.engine.drafts.list({ ...conditions, ...askFor(query) });
    const { items, ...next } = pageOf(found, query, ({ id }) => id);
    return { items: items.map(headOf), ...next };
  },
  createDraft: async (call) => {
    mustOwn(call.caller, call.body.files);
    return viewOf(call, await call.context.engine.drafts.create(call.body, writeOptions(call)));
  },
  getDraft: async (call) => viewOf(call, await draftOf(call)),
  saveDraft: async (call) => {
    const { revision, ...content } = call.body;
    mustOwn(call.caller, [...(await draftOf(call)).files, ...content.files]);
    const options = { ...writeOptions(call), revision };
    return viewOf(call, await call.context.engine.drafts.save(idOf(call), content, options));
  },
  getDraftHistory: async (call) => {
    const { limit, after } = askFor(call.query);
    const from = after === undefined ? 1 : Number(after) + 1;
    const entries = await call.context.engine.drafts.history(idOf(call), from, limit);
    const { items, ...next } = pageOf(entries, call.query, ({ revision }) => String(revision));
    return {
      items: items.map((one) => ({ ...one, events: one.events.map(withoutContent) })),
      ...next,
    };
  },
  tryDraft: async (call) => viewOf(call, await tried(call, await ownDraft(call))),
  submitDraft: async (call) => {
    const draft = await ownDraft(call);
    const untried = draft.status === 'editing' && !draft.trial && draft.scenarios.length > 0;
    if (untried) await tried(call, draft);
    const options = { ...writeOptions(call), ...call.body };
    return viewOf(call, await call.context.engine.drafts.submit(idOf(call), options));
  },
  approveDraft: async (call) => {
    const options = { ...writeOptions(call), ...call.body };
    return viewOf(call, await call.context.engine.drafts.approve(idOf(call), options));
  },
  sendBackDraft: async (call) => {
    const options = { ...writeOptions(call), ...call.body };
    return viewOf(call, await call.context.engine.drafts.sendBack(idOf(call), options));
  },
  releaseDraft: async (call) => {
    await ownDraft(call);
    const options = { ...writeOptions(call), ...call.body };
    return viewOf(call, await call.context.engine.drafts.release(idOf(call), options));
  },
  withdrawDraft: async (call) => {
    await ownDraft(call);
    const options = { ...writeOptions(call), ...call.body };
    return viewOf(call, await call.context.engine.drafts.withdraw(idOf(call), options));
  },
  discardDraft: async (call) => {
    await ownDraft(call);
    const options = { ...writeOptions(call), ...call.body };
    return viewOf(call, await call.context.engine.drafts.discard(idOf(call), options));
  },
};

type DraftCall = Pick<Call<RouteContract>, 'context' | 'idempotencyKey'> & {
  readonly caller: Caller;
  readonly params: { readonly draftId: string };
};

const idOf = ({ params }: DraftCall): string => params.draftId;

const draftOf = (call: DraftCall): Promise<DraftState> =>
  call.context.engine.drafts.get(idOf(call));

/** One whose files the caller may release. */
async function ownDraft(call: DraftCall): Promise<DraftState> {
  const draft = await draftOf(call);
  mustOwn(call.caller, draft.files);
  return draft;
}

/** Runs the scenarios of the revision that was read, and writes down what came of them. */
async function tried(
  call: DraftCall & { readonly body: { readonly revision: number } },
  draft: DraftState,
): Promise<DraftState> {
  const { context, caller } = call;
  const { revision } = call.body;
  const results = draft.revision === revision ? await context.trials(draft) : [];
  // Where another revision was meant, the engine says so.
  return context.engine.drafts.recordTrial(draft.id, results, { actor: caller.actor, revision });
}

/** The right to write drafts at all is asked by the route. */
function mustOwn({ ability, person }: Caller, files: readonly Pick<DraftFile, 'kind'>[]): void {
  const other = files.find(({ kind }) => !ability.can('deploy', deployedAs(kind)));
  if (!other) return;
  throw new WaybillError({
    code: 'AUTH_FORBIDDEN',
    message: `Expected the right to deploy ${other.kind}, but "${person.id}" has it not.`,
    mend: 'Ask somebody whose role allows it, or an administrator for the role.',
  });
}

/** Each save holds whole files; their names tell what it was about. */
function withoutContent(event: object) {
  const named = Object.entries(event).map(([member, value]): [string, unknown] => [
    member,
    CONTENTS.has(member) && Array.isArray(value) ? value.map(nameOf) : value,
  ]);
  return plain(Object.fromEntries(named));
}

const CONTENTS: ReadonlySet<string> = new Set(['files', 'scenarios']);

const nameOf = ({ name }: DraftFile) => ({ name });

function headOf(draft: DraftState) {
  const { files, scenarios: _, problems, trial: _trial, refusal: _why, ...rest } = draft;
  const { released: _as, ...head } = rest;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    ...head,
    ...{ errors, warnings: problems.length - errors },
    files: files.map(({ kind, name }) => ({ kind, name })),
  };
}

function viewOf({ caller }: { readonly caller: Caller }, draft: DraftState) {
  const { files, scenarios, problems, trial, refusal, released, status } = draft;
  const { ability } = caller;
  const owns = files.every(({ kind }) => ability.can('deploy', deployedAs(kind)));
  const decides = ability.can('decide', 'draft') && !mayDecideDraft(draft, caller.actor);
  return {
    ...headOf(draft),
    ...{ files, scenarios, problems },
    ...(trial && { trial }),
    ...(refusal && { refusal: refusal.map(plain) }),
    ...(released && { released: plain(released) }),
    may: {
      save: status === 'editing' && owns && ability.can('update', 'draft'),
      decide: status === 'in-review' && decides,
      release: status === 'approved' && owns && ability.can('deploy', 'draft'),
    },
  };
}
