import type { Event } from '../kernel/index.ts';
import type { Carrier } from './carrier.ts';

/** A commit of an instance's history. */
export interface ExecutedCommit {
  /** Epoch milliseconds. */
  readonly time: number;
  readonly events: readonly Event[];
}

/** A clause that an instance has carried out, and by what. */
export interface ExecutedClause {
  readonly clause: string;
  readonly carrier: Carrier;
  /** How many times. */
  readonly times: number;
  /** Epoch milliseconds of the first and the last time. */
  readonly first: number;
  readonly last: number;
}

/**
 * The clauses that history shows as executed: by elements that were completed, by rule sets that
 * were evaluated in the version named, and by the process itself since it was started. `carriers`
 * are those of the instance's own version. In the order of their first time.
 */
export function executedClauses(
  history: readonly ExecutedCommit[],
  carriers: readonly Carrier[],
): readonly ExecutedClause[] {
  const byKey = new Map(carriers.map((carrier) => [keyOf(carrier), carrier]));
  const found = new Map<string, ExecutedClause>();
  for (const { time, events } of history) {
    for (const event of events) {
      const key = executedKey(event);
      const carrier = key === undefined ? undefined : byKey.get(key);
      if (key === undefined || carrier === undefined) continue;
      for (const clause of carrier.policy) {
        const at = `${clause} ${key}`;
        const before = found.get(at) ?? { clause, carrier, times: 0, first: time };
        found.set(at, { ...before, times: before.times + 1, last: time });
      }
    }
  }
  return [...found.values()];
}

function executedKey(event: Event): string | undefined {
  if (event.kind === 'instance-started') return elementKey(event.root);
  if (event.kind === 'element-completed') return elementKey(event.element);
  if (event.kind !== 'rules-evaluated') return undefined;
  return ruleSetKey(event.ruleSetId, event.ruleSetVersion);
}

const keyOf = ({ id, version, element }: Carrier): string =>
  element === undefined ? ruleSetKey(id, version ?? '') : elementKey(element);

const elementKey = (element: string): string => `element ${element}`;
const ruleSetKey = (id: string, version: string): string => `rule-set ${id} ${version}`;
