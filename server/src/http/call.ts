import type { Actor } from '@waybill/engine';
import type { Response } from 'express';
import type { UserState } from '@waybill/engine/people';
import type {
  AnswerOf,
  BodyOf,
  ParamsOf,
  Person,
  QueryOf,
  RouteContract,
  RouteName,
  Routes,
  WaybillAbility,
} from '../contract/index.ts';
import type { ServerContext } from '../app/server-context.ts';

/** Who has sent a request. */
export interface Caller {
  readonly user: UserState;
  readonly person: Person;
  readonly ability: WaybillAbility;
  /** For history. */
  readonly actor: Actor;
  /** As tasks and record types know the person. */
  readonly groups: readonly string[];
  readonly pass:
    | {
        readonly kind: 'session';
        readonly id: string;
        readonly secret: string;
        /** Begun by single sign-on: no password of ours was shown. */
        readonly single: boolean;
      }
    | { readonly kind: 'token'; readonly id: string };
}

/** One request on its way through a handler: checked against the contract of its route. */
export interface Call<R extends RouteContract> {
  readonly context: ServerContext;
  readonly caller: R['permission'] extends 'open' ? undefined : Caller;
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
  readonly requestId: string;
  readonly header: (name: string) => string | undefined;
  /** Only for what is written piece by piece. */
  readonly response: Response;
  /** From the header Idempotency-Key; the same key on the same thing counts once. */
  readonly idempotencyKey?: string;
  /** Sets the session cookie, or takes it away. */
  readonly setSession: (cookie: string | undefined) => void;
  /** Writes down that the caller has opened something confidential. */
  readonly logView: (subject: string) => Promise<void>;
}

export type Handler<R extends RouteContract> = (
  call: Call<R>,
) => Promise<R extends { readonly answer: object } ? AnswerOf<R> : void>;

/** A handler for each route of the contract: one that is missing does not compile. */
export type Handlers = { readonly [N in RouteName]: Handler<Routes[N]> };

/** What every write tells the engine. */
export const writeOptions = ({
  caller,
  idempotencyKey,
}: {
  readonly caller: Caller;
  readonly idempotencyKey?: string;
}): { readonly actor: Actor; readonly idempotencyKey?: string } => ({
  actor: caller.actor,
  ...(idempotencyKey !== undefined && { idempotencyKey }),
});

/** The key of a write to one of many things: keys count within an instance, which may have several. */
export const keyOfOne = (
  { idempotencyKey: key }: { readonly idempotencyKey?: string },
  id: string,
): { readonly idempotencyKey?: string } =>
  key === undefined ? {} : { idempotencyKey: `${key}~${id}` };
