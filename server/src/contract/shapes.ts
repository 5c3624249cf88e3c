import { Type, type Static, type TSchema } from '@sinclair/typebox';

/** JSON values by name, such as variables of a process or fields of a record. */
export const JsonObject = Type.Unsafe<Readonly<Record<string, Json>>>(
  Type.Object({}, { additionalProperties: true }),
);

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export const AnyJson = Type.Unsafe<Json>({});

/** Epoch milliseconds. */
export const Time = Type.Integer({ description: 'Epoch milliseconds' });

export const Id = Type.String({ minLength: 1, maxLength: 200 });
export const Reason = Type.String({ minLength: 1, maxLength: 1_000 });
export const Names = Type.Array(Id, { maxItems: 200 });

/** Of a PUT that makes or changes a thing. */
export const Create = Type.Optional(
  Type.Boolean({ description: 'A new one alone: refused where there is one of this id' }),
);

/** Of every list: how many, and where the page before ended. */
export const pageQuery = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
  after: Type.Optional(
    Type.String({ minLength: 1, maxLength: 500, description: '`next` of the page before' }),
  ),
};

/** `next` is absent on the last page. */
export const pageOf = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), next: Type.Optional(Type.String()) });

export const Actor = Type.Object({
  id: Type.String({ description: 'Person, worker or `engine`' }),
  by: Type.String({ description: 'Role or kind of machine by whose right it was done' }),
});

export const Wording = Type.Object({ zh: Type.String(), en: Type.String() });

/** RFC 9457, with the code of the catalogue. */
export const Problem = Type.Object({
  type: Type.String({ description: 'Where the code is explained' }),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String(),
  code: Type.String({ description: 'Stable; stands in docs/errors.md' }),
  mend: Type.Optional(Type.String()),
  elementId: Type.Optional(Type.String()),
  file: Type.Optional(Type.String()),
  line: Type.Optional(Type.Integer()),
  requestId: Type.String(),
  problems: Type.Optional(Type.Array(JsonObject)),
});

export type Problem = Static<typeof Problem>;
