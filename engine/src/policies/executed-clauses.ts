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

/** What an instance has done while it ran by one version of its process. */
export interface Stage {
  readonly history: readonly ExecutedCommit[];
  /** Of that version, and of rule sets in every version. */
  readonly carriers: readonly Carrier[];
}

/**
 * The clauses that history shows as executed: by elements that were completed, by rule sets that
 * were evaluated in the version named, and by the process itself since it was started. An instance
 * that was never migrated has one stage. In the order of their first time.
 */
export function executedClauses(stages: readonly Stage[]): readonly ExecutedClause[] {
  const found = new Map<string, ExecutedClause>();
  for (const { history, carriers } of stages) {
    const byKey = new Map(carriers.map((carrier) => [keyOf(carrier), carrier]));
    for (const { time, events } of history) {
      for (const event of events)
        note(found, { time, carrier: byKey.get(executedKey(event) ?? '') });
    }
  }
  return [...found.values()];
}

function note(
  found: Map<string, ExecutedClause>,
  { time, carrier }: { readonly time: number; readonly carrier: Carrier | undefined },
): void {
  if (!carrier) return;
  for (const clause of carrier.policy) {
    const at = `${clause} ${keyOf(carrier)}`;
    const before = found.get(at) ?? { clause, carrier, times: 0, first: time };
    found.set(at, { ...before, times: before.times + 1, last: time });
  }
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
