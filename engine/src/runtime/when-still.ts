/** Readings of what is written meanwhile; who writes so often that none fits hides nothing by it. */
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
  let found = await look();
  for (let readings = 1; found !== undefined && readings < MOST_READINGS; readings += 1) {
    const before = await revisionOf();
    found = await look();
    if (before === (await revisionOf())) break;
  }
  return found;
}
