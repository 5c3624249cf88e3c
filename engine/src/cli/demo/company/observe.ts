import type { Variables } from '../../../model/index.ts';
import type { CommittedEntity, CommittedEvents } from '../../../runtime/engine-options.ts';
import type { Event, EventOf } from '../../../kernel/index.ts';
import { planApproval, planDecision, planMending } from './deciders.ts';
import type { Delivered } from './occasions.ts';
import { planReaction } from './outside.ts';
import { noteGap, type Play } from './play.ts';
import { planAnswer } from './staff.ts';
import { listOf, memberAt, textOf } from '../seen-values.ts';

/** Remembers what has been committed, until somebody is free to look at it. */
export interface Observer {
  readonly onCommit: (committed: CommittedEvents) => void;
  readonly onEntityCommit: (committed: CommittedEntity) => void;
  /** Everybody looks at what is new, and plans. */
  readonly attend: (play: Play) => Promise<void>;
  /** Orders that were settled, in the order of their end. */
  readonly delivered: readonly Delivered[];
}

type Notice = (play: Play) => Promise<void> | void;

export function createObserver(): Observer {
  let notices: Notice[] = [];
  const delivered: Delivered[] = [];
  return {
    onCommit: (committed) => {
      for (const event of committed.events) {
        const notice = noticeOf(committed, event, delivered);
        if (notice) notices.push(notice);
      }
    },
    onEntityCommit: ({ entityId, revision, actor }) => {
      if (entityId.startsWith('ledger-entry/') && revision === 1) {
        notices.push((play) => planDecision(play, nameOf(entityId)));
      }
      const mayWait = WAITING.some((type) => entityId.startsWith(`record/${type}/`));
      if (mayWait && revision > 1 && actor.by === 'worker') {
        notices.push((play) => planApproval(play, nameOf(entityId)));
      }
    },
    attend: async (play) => {
      while (notices.length > 0) {
        const now = notices;
        notices = [];
        for (const notice of now) await notice(play);
      }
    },
    delivered,
  };
}

const nameOf = (entityId: string): string => entityId.slice(entityId.indexOf('/') + 1);

/** Record types whose changes no process approves by itself. */
const WAITING = ['order', 'intelligence-report'];

function noticeOf(
  committed: CommittedEvents,
  event: Event,
  delivered: Delivered[],
): Notice | undefined {
  const { instanceId, processId } = committed;
  switch (event.kind) {
    case 'element-activated':
      if (event.work?.kind !== 'user-task') return undefined;
      return (play) => planAnswer(play, `${instanceId}:${String(event.key)}`);
    case 'subscription-opened': {
      const { subscription } = event;
      if (subscription.kind !== 'message') return undefined;
      return (play) => planReaction(play, { instanceId, processId, subscription });
    }
    case 'incident-raised':
      return (play) => noticeIncident(play, committed, event);
    case 'instance-completed':
      if (processId !== 'order-to-cash') return undefined;
      return async ({ engine }) => {
        const ended = deliveredOf(await engine.variables(instanceId));
        if (ended) delivered.push(ended);
      };
    default:
      return undefined;
  }
}

function noticeIncident(
  play: Play,
  { instanceId, processId }: CommittedEvents,
  { incident }: EventOf<'incident-raised'>,
): void {
  const { failure, key, element } = incident;
  if (SERVICE_DOWN.has(failure.code)) planMending(play, `${instanceId}:${String(key)}`);
  else noteGap(play, `incident ${processId}/${element}: ${failure.code} ${failure.message}`);
}

/** Failures of services; any other shows that data and processes do not go together. */
const SERVICE_DOWN = new Set(['JOB_RETRIES_USED_UP']);

function deliveredOf(variables: Variables): Delivered | undefined {
  const number = textOf(variables['salesOrderNumber']);
  const customer = textOf(memberAt(variables['customer'], ['number']));
  const [line] = listOf(variables['shippedLines']);
  const product = textOf(memberAt(line, ['sku']));
  return number !== '' && customer !== '' && product !== ''
    ? { number, customer, product }
    : undefined;
}
