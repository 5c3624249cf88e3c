import type { Static, TObject, TSchema } from '@sinclair/typebox';
import type { Action, Subject } from './ability.ts';

/**
 * Who may call a route at all; what depends on the thing itself is asked by its handler.
 * `open`: anybody. `signed-in`: everybody who has an account. `arriving`: also who must still
 * change a password that was given to them.
 */
export type Permission =
  'open' | 'signed-in' | 'arriving' | { readonly action: Action; readonly subject: Subject };

/** One route of the interface: everything that is known of it without carrying it out. */
export interface RouteContract {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, with `{names}` for what varies. */
  readonly path: `/${string}`;
  /** One sentence for the page of the interface. */
  readonly summary: string;
  readonly permission: Permission;
  readonly query?: TObject;
  readonly body?: TSchema;
  /** Absent: 204 and no body. */
  readonly answer?: TSchema;
  /** Media type where the answer is not JSON. */
  readonly media?: string;
  /** Largest body in bytes; 1 MiB where absent. */
  readonly bodyLimit?: number;
  /** 200 where absent. */
  readonly status?: 200 | 201;
  /** The answer holds a secret: under the same Idempotency-Key it is not given again. */
  readonly secretAnswer?: true;
}

/** Keeps the exact types of what is given. */
export const route = <const R extends RouteContract>(contract: R): R => contract;

type Names<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

export type ParamsOf<R extends RouteContract> = Readonly<Record<Names<R['path']>, string>>;

/** Neither names nor values. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- what a route takes nothing of
export type Nothing = {};

export type QueryOf<R extends RouteContract> = R extends { readonly query: infer Q extends TObject }
  ? Static<Q>
  : Nothing;

export type BodyOf<R extends RouteContract> = R extends { readonly body: infer B extends TSchema }
  ? Static<B>
  : undefined;

/** As the server gives it: nobody changes an answer. */
export type AnswerOf<R extends RouteContract> = R extends {
  readonly answer: infer A extends TSchema;
}
  ? Frozen<Static<A>>
  : undefined;

type Frozen<T> = T extends Uint8Array
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : T extends object
      ? { readonly [Name in keyof T]: Frozen<T[Name]> }
      : T;

/** Names of the varying parts of a path, in their order. */
export const paramNames = (path: string): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
