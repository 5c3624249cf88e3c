/** Whether two values are the same JSON, whatever the order of members; an undefined one is none. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  // Both have members by name; those of a list are its places.
  const [left, right] = [one, other] as readonly Readonly<Record<string, unknown>>[];
  if (left === undefined || right === undefined) return false;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => sameJson(own(left, name), own(right, name)));
}

const own = (object: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;
