import type { EntityType } from '../entity/entity-type.ts';
import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';

/** What lets somebody in without a password: a session of a browser, or a token of a machine. */
export interface PassState {
  readonly id: string;
  /** Whose rights it gives. */
  readonly user: string;
  /** SHA-256 of what the holder shows. */
  readonly secret: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly expiresAt?: number;
  /** Of a token: what it is for; of a session: what it was begun by, where it was no password. */
  readonly title?: string;
  /** Of a token: `<action>:<subject>`, each a part of its user's rights. */
  readonly scopes?: readonly string[];
  readonly ended: boolean;
}

export type PassCommand = { readonly actor: Actor } & (
  | { readonly kind: 'issue-pass'; readonly pass: Omit<PassState, 'ended'> }
  | { readonly kind: 'end-pass' }
);

/** Shapes that were released are never edited. `values` are kept beside the chain. */
export type PassEvent =
  | (Omit<PassState, 'ended' | 'secret'> & {
      readonly kind: 'pass-issued';
      readonly values: { readonly secret: string };
    })
  | { readonly kind: 'pass-ended' };

type PassType = EntityType<PassState, PassCommand, PassEvent>;

const passType = (kind: 'session' | 'token'): PassType => ({
  kind,
  decide: decidePass,
  evolve: evolvePass,
  fields: ({ user, ended }) => ({ user, status: ended ? 'ended' : 'open' }),
  consequences: () => ({}),
  personal: () => ['secret'],
});

export const SESSION = passType('session');
export const TOKEN = passType('token');

function decidePass(
  state: PassState | undefined,
  command: PassCommand,
): Result<readonly PassEvent[]> {
  if (command.kind === 'issue-pass') {
    if (state) return fail(taken(state));
    const { secret, ...pass } = command.pass;
    return ok([{ kind: 'pass-issued', ...pass, values: { secret } }]);
  }
  if (!state) return fail(NOT_FOUND);
  return ok(state.ended ? [] : [{ kind: 'pass-ended' }]);
}

function evolvePass(state: PassState | undefined, event: PassEvent): PassState {
  if (event.kind === 'pass-issued') {
    const { kind: _, values, ...pass } = event;
    return { ...pass, ...values, ended: false };
  }
  if (!state) throw new Error(`Expected a pass before "${event.kind}", but there is none.`);
  return { ...state, ended: true };
}

const taken = ({ id }: PassState): Failure => ({
  code: 'PASS_TAKEN',
  message: `Expected a new session or token, but "${id}" exists.`,
  mend: 'Try again.',
});

const NOT_FOUND: Failure = {
  code: 'PASS_NOT_FOUND',
  message: 'Expected a session or token of this id, but there is none.',
  mend: 'List the tokens and take an id from there.',
};
