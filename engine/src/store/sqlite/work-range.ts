/** Bounds of the ids `<instanceId>:<key>` of one instance: from the first, up to before the second. */
export function workRange(instanceId: string): readonly [string, string] {
  return [`${instanceId}:`, `${instanceId};`];
}
