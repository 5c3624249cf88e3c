import type { Json, Variables } from '../../model/index.ts';

interface Keyed {
  readonly type: string;
  readonly values: Variables;
  readonly traits: { readonly unique: readonly (readonly string[])[] };
}

/** What the record claims; a key of which a value is missing belongs to nobody. */
export const uniqueKeys = ({ type, values, traits }: Keyed): readonly string[] =>
  traits.unique.flatMap((names) => {
    const parts = names.map((name) => values[name]);
    return isWhole(parts) ? [uniqueKey(type, names, parts)] : [];
  });

/** The claim under which a record is found by the values of one of its keys. */
export const uniqueKey = (
  type: string,
  names: readonly string[],
  values: readonly Json[],
): string => `record:${type}:${names.join('+')}:${JSON.stringify(values)}`;

const isWhole = (parts: readonly (Json | undefined)[]): parts is readonly Json[] =>
  parts.every((part) => part !== undefined && part !== null && part !== '');
