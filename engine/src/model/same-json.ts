/** Whether two values are the same JSON, whatever the order of members; an undefined one is none. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (!isHolder(one) || !isHolder(other)) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [membersOf(one), new Map(membersOf(other))];
  return (
    left.length === right.size &&
    left.every(([name, member]) => right.has(name) && sameJson(member, right.get(name)))
  );
}

/** A list, whose members are its places, or an object. */
const isHolder = (value: unknown): value is object => typeof value === 'object' && value !== null;

const membersOf = (holder: object): readonly (readonly [string, unknown])[] =>
  Object.entries(holder).filter(([, member]) => member !== undefined);
