import type { Json } from '../model/index.ts';

type Members = Readonly<Record<string, Json>>;

/** Objects member by member, at any depth; whatever else is above takes the place of what is below. */
export function overlayMembers(below: Members, above: Members): Members {
  const overlaid = Object.entries(above).map(([name, value]) => [
    name,
    overlay(Object.hasOwn(below, name) ? below[name] : undefined, value),
  ]);
  // Built from members of both, each a JSON value.
  return { ...below, ...(Object.fromEntries(overlaid) as Members) };
}

const overlay = (below: Json | undefined, above: Json): Json =>
  isMembers(below) && isMembers(above) ? overlayMembers(below, above) : above;

const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
