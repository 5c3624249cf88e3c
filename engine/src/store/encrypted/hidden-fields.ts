import type { Cipher, EntityFields, EntityQuery } from '../../ports/index.ts';

/** An entity's snapshot with those of its fields that only their digests are stored of. */
export interface WithHidden {
  readonly hidden: EntityFields;
  readonly snapshot: string;
}

/** One text, to be encrypted as one. */
export const packHidden = ({ hidden, snapshot }: WithHidden): string =>
  Object.keys(hidden).length === 0 ? snapshot : `${JSON.stringify(hidden)}\n${snapshot}`;

/** JSON has no line break of its own, so the first ends the fields. */
export function unpackHidden(text: string): WithHidden {
  const end = text.indexOf('\n');
  if (end === -1) return { hidden: {}, snapshot: text };
  // Written by `packHidden`, and proved to be what it wrote.
  const hidden = JSON.parse(text.slice(0, end)) as EntityFields;
  return { hidden, snapshot: text.slice(end + 1) };
}

export const pickFields = (fields: EntityFields, names: readonly string[]): EntityFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));

/** As they are stored. */
export const digestFields = (cipher: Cipher, hidden: EntityFields): EntityFields =>
  Object.fromEntries(
    Object.entries(hidden).map(([name, value]) => [name, cipher.digest(value, name)]),
  );

/** As they were before; one whose digest has been changed stays as it is stored. */
export const revealFields = (
  cipher: Cipher,
  stored: EntityFields,
  hidden: EntityFields,
): EntityFields => ({
  ...stored,
  ...Object.fromEntries(
    Object.entries(hidden).filter(([name, value]) =>
      cipher.digests(value, name).includes(stored[name] ?? ''),
    ),
  ),
});

/**
 * What to ask instead of what is asked: by the digests of each key, and in clear, since an entity stands
 * as it was last written until all are encrypted anew.
 */
export function queriesByDigest(cipher: Cipher, query: EntityQuery): readonly EntityQuery[] {
  const { where = {}, personalFields = [] } = query;
  const named = Object.entries(pickFields(where, personalFields)).map(
    ([name, value]) => [name, cipher.digests(value, name)] as const,
  );
  const keys = named[0]?.[1] ?? [];
  const byKey = keys.map((_, at) =>
    Object.fromEntries(named.map(([name, digests]) => [name, digests[at] ?? ''])),
  );
  // A spread keeps the order of the fields, of which the first is looked up.
  return [{}, ...byKey].map((digested) => ({ ...query, where: { ...where, ...digested } }));
}
