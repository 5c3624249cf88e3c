import { setImmediate } from 'node:timers/promises';
import type { Engine } from '@waybill/engine';
import type { Person, WaybillAbility } from '../contract/index.ts';
import { customerOf } from './customer-of.ts';

/** Whoever asks, with the groups that they are in. */
interface Reader {
  readonly person: Person;
  readonly ability: WaybillAbility;
  readonly groups: readonly string[];
}

/** What people call the customers of instances. */
export interface Customers {
  /**
   * By instance id; what others have set there may be a minute late. A list leaves no trace: of
   * instances that are confidential, or not for the reader, nothing is told.
   */
  readonly of: (
    reader: Reader,
    instanceIds: readonly string[],
  ) => Promise<ReadonlyMap<string, string>>;
}

/** Names are asked for by every page of tasks, and instances are long to read: they are read once a minute. */
const FRESH = 60_000;
const KEPT = 20_000;
const TOGETHER = 50;

type Instances = Pick<Engine, 'variables' | 'confinement' | 'now'>;

export function createCustomers(engine: Instances): Customers {
  const nameOf = createNames(engine);
  return {
    of: async (reader, instanceIds) => {
      const names = new Map<string, string>();
      if (!reader.ability.can('read', 'instance')) return names;
      const isTold = await toldTo(engine, reader);
      const tell = async (id: string): Promise<void> => {
        const name = (await isTold(id)) ? await nameOf(id) : undefined;
        if (name !== undefined) names.set(id, name);
      };
      const ids = [...new Set(instanceIds)];
      for (let first = 0; first < ids.length; first += TOGETHER) {
        // A store within the process reads without a pause, in which others would have their turn.
        if (first > 0) await setImmediate();
        await Promise.all(ids.slice(first, first + TOGETHER).map(tell));
      }
      return names;
    },
  };
}

async function toldTo({ confinement }: Instances, { person, groups }: Reader) {
  const confined = await confinement.now();
  const readers = person.roles.includes('auditor') ? undefined : groups;
  return async (id: string): Promise<boolean> =>
    confined === undefined ||
    ((await confined.mayRead(id, readers)) && !(await confined.isConfidential(id)));
}

function createNames({ variables, now }: Instances) {
  const known = new Map<string, { readonly name: string | undefined; readonly readAt: number }>();
  return async (id: string): Promise<string | undefined> => {
    const kept = known.get(id);
    if (kept && now() - kept.readAt < FRESH) return kept.name;
    const name = customerOf(await variables(id));
    known.delete(id);
    known.set(id, { name, readAt: now() });
    // A Map lists its keys in the order they were put in: the first was read longest ago.
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    return name;
  };
}
