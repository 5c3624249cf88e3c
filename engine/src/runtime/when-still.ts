/** Readings of what is written meanwhile; what is written that often is left to the next time. */
const MOST_READINGS = 20;

/**
 * What is found by several readings of one thing and its history. On a store in use a commit may
 * come between them, and what was read would not fit: a finding counts only where nothing was
 * written while it was made. Undefined: nothing was found. `revisionOf` counts the thing's commits.
 */
export async function whenStill<T>(
  revisionOf: () => Promise<number | undefined>,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  if ((await look()) === undefined) return undefined;
  for (let readings = 1; readings < MOST_READINGS; readings += 1) {
    const before = await revisionOf();
    const found = await look();
    if (found === undefined || before === (await revisionOf())) return found;
  }
  return undefined;
}
