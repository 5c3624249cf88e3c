import { setImmediate } from 'node:timers/promises';
import { WaybillError, type Engine, type Variables } from '@waybill/engine';
import type { Person, WaybillAbility } from '../contract/index.ts';
import type { Feed } from '../live/feed.ts';
import { customerOf, matterOf, type Matter } from './summary-of.ts';

/** Whoever asks, with the groups that they are in. */
interface Reader {
  readonly person: Person;
  readonly ability: WaybillAbility;
  readonly groups: readonly string[];
}

/** What people call the customer of an instance, and its matter, where it knows them. */
export interface Summary {
  readonly customer?: string;
  readonly matter?: Matter;
}

/** Whom instances are for, and what they are about. */
export interface Summaries {
  /**
   * By instance id. A list leaves no trace: of instances that are confidential, or not for the
   * reader, nothing is told.
   */
  readonly of: (
    reader: Reader,
    instanceIds: readonly string[],
  ) => Promise<ReadonlyMap<string, Summary>>;
  /** The same for a search, which may go by what was so lately; `read`: instances read for it. */
  readonly lately: (
    reader: Reader,
    instanceIds: readonly string[],
  ) => Promise<{ readonly summaries: ReadonlyMap<string, Summary>; readonly read: number }>;
}

/**
 * Names are asked for by every page of tasks, and instances are long to read: each is read when it
 * has changed, and once a minute, since news of changes may be lost on the way.
 */
const FRESH = 60_000;
const LATELY = 3_600_000;
const KEPT = 20_000;
const TOGETHER = 50;

type Instances = Pick<Engine, 'variables' | 'confinement' | 'now'>;

type SummaryOf = (id: string) => Promise<Summary | undefined>;

export function createSummaries(engine: Instances, feed: Pick<Feed, 'subscribe'>): Summaries {
  const known = createKept(engine, feed);
  const tell = createTelling(engine);
  return {
    of: (reader, ids) => tell(reader, ids, (id) => known.of(id, FRESH)),
    lately: async (reader, ids) => {
      let read = 0;
      const summaries = await tell(reader, ids, (id) => {
        if (!known.has(id, LATELY)) read += 1;
        return known.of(id, LATELY);
      });
      return { summaries, read };
    },
  };
}

const createTelling =
  (engine: Instances) =>
  async (
    reader: Reader,
    instanceIds: readonly string[],
    summaryOf: SummaryOf,
  ): Promise<ReadonlyMap<string, Summary>> => {
    const summaries = new Map<string, Summary>();
    if (!reader.ability.can('read', 'instance')) return summaries;
    const isTold = await toldTo(engine, reader);
    const tell = async (id: string): Promise<void> => {
      const summary = (await isTold(id)) ? await summaryOf(id) : undefined;
      if (summary !== undefined) summaries.set(id, summary);
    };
    const ids = [...new Set(instanceIds)];
    for (let first = 0; first < ids.length; first += TOGETHER) {
      // A store within the process reads without a pause, in which others would have their turn.
      if (first > 0) await setImmediate();
      await Promise.all(ids.slice(first, first + TOGETHER).map(tell));
    }
    return summaries;
  };

async function toldTo({ confinement }: Instances, { person, groups }: Reader) {
  const confined = await confinement.now();
  const readers = person.roles.includes('auditor') ? undefined : groups;
  return async (id: string): Promise<boolean> =>
    confined === undefined ||
    ((await confined.mayRead(id, readers)) && !(await confined.isConfidential(id)));
}

function createKept({ variables, now }: Instances, feed: Pick<Feed, 'subscribe'>) {
  const known = new Map<
    string,
    { readonly summary: Promise<Summary | undefined>; readonly at: number }
  >();
  feed.subscribe((news) => {
    if (news === 'unknown') known.clear();
    else if (news !== 'end' && news.topic === 'instance') known.delete(news.subject);
  });
  const keptOf = (id: string, age: number) => {
    const kept = known.get(id);
    return kept && now() - kept.at < age ? kept : undefined;
  };
  const read: SummaryOf = async (id) => {
    const summary = variables(id).then(toldBy, unreadable);
    known.delete(id);
    // Before it is read: what changes meanwhile takes it out again.
    known.set(id, { summary, at: now() });
    summary.catch(() => known.delete(id));
    // A Map lists its keys in the order they were put in: the first was read longest ago.
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    return summary;
  };
  return {
    has: (id: string, age: number): boolean => keptOf(id, age) !== undefined,
    of: (id: string, age: number) => keptOf(id, age)?.summary ?? read(id),
  };
}

function toldBy(variables: Variables): Summary {
  const [customer, matter] = [customerOf(variables), matterOf(variables)];
  return { ...(customer !== undefined && { customer }), ...(matter && { matter }) };
}

/** Such as what is encrypted by a key that is not here: people still get their tasks. */
function unreadable(thrown: unknown): undefined {
  if (!(thrown instanceof WaybillError)) throw thrown;
}
