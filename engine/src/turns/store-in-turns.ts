import type { Store, TakeTurns } from '../ports/index.ts';

/**
 * A store that is asked in turns: stores within the process answer without ever giving up the event
 * loop, so that whoever reads a whole file would keep all others waiting for as long.
 */
export function storeInTurns(store: Store, turns: TakeTurns): Store {
  const inTurns = namesOf(store)
    .filter((name) => name !== 'close')
    .flatMap((name) => {
      // Looked up again at each call: a store may be an object of any make.
      const member = (): unknown => Reflect.get(store, name);
      if (typeof member() !== 'function') return [];
      const call = (...given: readonly unknown[]): unknown => {
        const ask = (): unknown => callOf(member())(...given);
        const turn = turns();
        return turn === undefined ? ask() : turn.then(ask);
      };
      return [[name, call] as const];
    });
  // Each of these calls takes and gives what that of the same name does.
  return Object.assign(Object.create(store) as Store, Object.fromEntries(inTurns));
}

// Seen to be a function; what it takes and gives is its caller's to know.
const callOf = (member: unknown) => member as (...given: readonly unknown[]) => unknown;

function namesOf(store: Store): readonly string[] {
  const names: string[] = [];
  // Its own, and those that it has from a store below it.
  for (const name in store) names.push(name);
  return names;
}
