import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import { canonicalJson } from '../history/index.ts';
import type { DraftCommand, DraftEvent, DraftState, DraftStatus } from './draft.ts';
import * as refusals from './draft-refusals.ts';
import { mayDecideDraft } from './may-decide-draft.ts';

type Decided = Result<readonly DraftEvent[]>;
type CommandOf<K extends DraftCommand['kind']> = Extract<DraftCommand, { readonly kind: K }>;

/** One every ten seconds for a whole day. */
const MOST_REVISIONS = 10_000;
const YEAR = 366 * 86_400_000;
/** Milliseconds after which a release that has not ended was cut off. */
const RELEASE_LEASE = 60_000;

/** What a command makes of a draft, or why it is refused. */
export function decideDraft(draft: DraftState | undefined, command: DraftCommand): Decided {
  if (command.kind === 'create-draft') {
    const { actor, now: time, kind: _, ...content } = command;
    if (draft) return fail(refusals.exists(draft.id));
    return ok([{ kind: 'draft-created', ...content, person: actor.id, time }]);
  }
  if (!draft) return fail(refusals.notFound());
  const refusal = refused(draft, command);
  return refusal ? fail(refusal) : ok(eventsOf(draft, command));
}

type OnDraft = Exclude<DraftCommand, { readonly kind: 'create-draft' }>;

/** Where in its life each command finds a draft. */
const FROM: Readonly<Record<OnDraft['kind'], readonly DraftStatus[]>> = {
  'save-draft': ['editing'],
  'record-trial': ['editing'],
  'submit-draft': ['editing'],
  'approve-draft': ['in-review'],
  'send-back-draft': ['in-review', 'approved'],
  'schedule-release': ['approved'],
  'withdraw-release': ['scheduled'],
  'begin-release': ['approved', 'scheduled', 'releasing'],
  'finish-release': ['releasing', 'released'],
  'refuse-release': ['releasing'],
  'discard-draft': ['editing', 'in-review', 'approved'],
};

function refused(draft: DraftState, command: OnDraft): Failure | undefined {
  const from = FROM[command.kind];
  if (!from.includes(draft.status)) return refusals.wrongStatus(draft, from.join(' or '));
  const seen = 'revision' in command ? command.revision : undefined;
  if (seen !== undefined && seen !== draft.revision) return refusals.conflict(draft, seen);
  switch (command.kind) {
    case 'save-draft':
      return draft.revision >= MOST_REVISIONS ? refusals.full(draft, MOST_REVISIONS) : undefined;
    case 'submit-draft':
      return notReady(draft);
    case 'approve-draft':
    case 'send-back-draft':
      return mayDecideDraft(draft, command.actor);
    case 'schedule-release':
      return command.at > command.now && command.at <= command.now + YEAR
        ? undefined
        : refusals.dateInvalid(draft, command.at);
    case 'begin-release':
      return isDue(draft, command) ? undefined : refusals.wrongStatus(draft, 'due for release');
    default:
      return undefined;
  }
}

function notReady(draft: DraftState): Failure | undefined {
  const { problems, scenarios, trial } = draft;
  if (problems.some(({ severity }) => severity === 'error')) return refusals.hasErrors(draft);
  if (scenarios.length === 0) return undefined;
  if (!trial) return refusals.notTried(draft);
  const failed = trial.results.filter(({ passed }) => !passed).map(({ name }) => name);
  return failed.length > 0 ? refusals.scenariosFailed(draft, failed) : undefined;
}

/** Asked for now, or scheduled and come due, or begun by a process that has not ended it in time. */
function isDue({ status, releaseAt = 0 }: DraftState, command: CommandOf<'begin-release'>) {
  const { revision, now } = command;
  if (status === 'approved') return revision !== undefined;
  if (status === 'scheduled') return releaseAt <= now;
  return releaseAt + RELEASE_LEASE <= now;
}

function eventsOf(draft: DraftState, command: OnDraft): readonly DraftEvent[] {
  const { actor, now: time } = command;
  const by = { person: actor.id, time };
  switch (command.kind) {
    case 'save-draft':
      return saved(draft, command);
    case 'record-trial':
      return [{ kind: 'draft-tried', time, results: command.results }];
    case 'schedule-release':
      return [{ kind: 'release-scheduled', at: command.at, ...by }];
    case 'begin-release':
      return [{ kind: 'release-begun', time, ...(command.revision && { person: actor.id }) }];
    case 'finish-release':
      // Another process that took it for cut off has ended it.
      return draft.status === 'released'
        ? []
        : [{ kind: 'draft-released', time, released: command.released }];
    case 'refuse-release':
      return [{ kind: 'release-refused', problems: command.problems }];
    default: {
      const { comment } = command;
      return [
        { kind: SAID[command.kind], ...by, values: comment === undefined ? {} : { comment } },
      ];
    }
  }
}

const SAID = {
  'submit-draft': 'draft-submitted',
  'approve-draft': 'draft-approved',
  'send-back-draft': 'draft-sent-back',
  'withdraw-release': 'release-withdrawn',
  'discard-draft': 'draft-discarded',
} as const;

/** Nothing at all where nothing has changed: autosave asks often. */
function saved(draft: DraftState, command: CommandOf<'save-draft'>): readonly DraftEvent[] {
  const { actor, now: time, title, files, scenarios, problems } = command;
  const differs = (one: object, other: object): boolean =>
    canonicalJson(one) !== canonicalJson(other);
  const changed = {
    ...(differs(files, draft.files) && { files }),
    ...(differs(scenarios, draft.scenarios) && { scenarios }),
  };
  if (title === draft.title && Object.keys(changed).length === 0) return [];
  return [{ kind: 'draft-saved', title, problems, ...changed, person: actor.id, time }];
}
