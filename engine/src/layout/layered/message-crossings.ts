import { slotsIn, type Block } from './sketch.ts';

/** What stands in a message's way weighs less than any flow that crosses another. */
const IN_THE_WAY = 1 / 64;

/** What it costs that messages have to pass what is above or below their node in its column. */
export function messageCrossings(order: readonly Block[], column: number): number {
  let cost = 0;
  for (const [at, { vertex, first }] of order.entries()) {
    const { up = 0, down = 0 } = (column === first ? vertex?.node.messages : undefined) ?? {};
    if (up > 0) cost += up * slotsOf(order.slice(0, at), column);
    if (down > 0) cost += down * slotsOf(order.slice(at + 1), column);
  }
  return cost * IN_THE_WAY;
}

const slotsOf = (blocks: readonly Block[], column: number): number =>
  blocks.reduce((sum, block) => sum + slotsIn(block, column).length, 0);
