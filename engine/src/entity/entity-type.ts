import type { Result } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';
import type { Variables } from '../model/index.ts';

/** Every command says what is asked for, and who asks by what right. */
export interface EntityCommand {
  readonly kind: string;
  readonly actor: Actor;
}

/**
 * One kind of thing that lives by events beside process instances. Pure: time, ids and people come
 * in with commands; nothing but `evolve` changes state.
 */
export interface EntityType<S, C extends EntityCommand, E extends object> {
  /** First part of its ids: `<kind>/<name>`. */
  readonly kind: string;
  readonly decide: (state: S | undefined, command: C) => Result<readonly E[]>;
  readonly evolve: (state: S | undefined, event: E) => S;
  /** What it is found by, of its newest state. */
  readonly fields: (state: S) => Readonly<Record<string, string>>;
  /** What goes in the commit of an event beside it; the states are those around the commit. */
  readonly consequences: (event: E, state: S, before: S | undefined) => Consequences;
  /** Names of values that are kept beside the chain, so that they can be erased. */
  readonly personal?: (state: S) => readonly string[];
  /** Names of `fields` that hold such a value. */
  readonly personalFields?: (state: S) => readonly string[];
}

export interface Consequences {
  /** Keys that must be new, in whatever entity they are claimed: of two that want one, one wins. */
  readonly claims?: readonly string[];
  /** Keys given back. */
  readonly releases?: readonly string[];
  /** Commands to other entities, carried out exactly once after the commit. */
  readonly sends?: readonly Send[];
}

export interface Send {
  readonly entityId: string;
  readonly command: Variables;
}
