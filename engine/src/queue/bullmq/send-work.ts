import type { Clock, WorkReference } from '../../ports/index.ts';
import { dueTime } from '../shared/due-time.ts';
import type { Sink } from '../shared/refill.ts';
import type { JobNews } from './job-news.ts';
import type { Entry, LaneReference, Urgency } from './lane-job.ts';
import { askRedis } from './redis-away.ts';
import type { WorkLane } from './work-lane.ts';

/** Puts references where all processes find them. Rejects with `RedisAway` where it is. */
export interface SendWork {
  /** What is due later than `HORIZON` is left out. */
  readonly send: (references: readonly WorkReference[]) => Promise<void>;
  /** For one look at the store: takes what Redis does not list. */
  readonly sink: () => Promise<Sink>;
}

export interface SendWorkParts {
  readonly lane: WorkLane;
  readonly news: JobNews;
  readonly clock: Clock;
  readonly tries: number;
  /** Jobs of these types may be handed out: for this process, which does not hear its own news. */
  readonly here: (references: readonly WorkReference[]) => void;
}

/**
 * Milliseconds. Timers further away stay in the store, where the sweep finds them when they are due:
 * a million open timers, most of which never fire, are no load for Redis.
 */
const HORIZON = 60_000;

export function createSendWork(parts: SendWorkParts): SendWork {
  const { lane, news, clock } = parts;
  const add = async (references: readonly LaneReference[], urgency: Urgency): Promise<void> => {
    const entries = references.flatMap((reference) => entryOf(parts, reference, urgency));
    if (entries.length > 0) await askRedis(lane.add(entries));
  };
  const tell = async (references: readonly WorkReference[]): Promise<void> => {
    const types = new Set(references.filter(isJob).map(({ type }) => type));
    if (types.size > 0) await askRedis(news.tell(types));
  };
  return {
    send: async (references) => {
      const now = clock.now();
      await add(references.filter(isLane), 'fresh');
      await tell(references.filter((reference) => dueTime(reference) <= now));
    },
    sink: async () => {
      const load = await askRedis(lane.load());
      return {
        load: (kind) => (kind === 'job' ? 0 : load),
        take: async (references) => {
          const missing = await askRedis(lane.unlisted(references.filter(isLane)));
          await add(missing, 'backlog');
          const jobs = references.filter(isJob);
          parts.here(jobs);
          await tell(jobs);
          return [...missing, ...jobs];
        },
      };
    },
  };
}

function entryOf(
  { clock, tries }: SendWorkParts,
  reference: LaneReference,
  urgency: Urgency,
): readonly Entry[] {
  const delay = Math.max(dueTime(reference) - clock.now(), 0);
  if (delay > HORIZON) return [];
  const notBefore = reference.kind === 'timer' ? reference.due : 0;
  return [{ reference, notBefore, delay, urgency, tries }];
}

type JobReference = Extract<WorkReference, { kind: 'job' }>;

export const isJob = (reference: WorkReference): reference is JobReference =>
  reference.kind === 'job';

const isLane = (reference: WorkReference): reference is LaneReference => !isJob(reference);
