/** Whether two values are the same JSON, whatever the order of members; an undefined one is none. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (!isHolder(one) || !isHolder(other)) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return [...left.keys(), ...right.keys()].every((name) =>
    sameJson(left.get(name), right.get(name)),
  );
}

/** A list, whose members are its places, or an object. */
const isHolder = (value: unknown): value is object => typeof value === 'object' && value !== null;
