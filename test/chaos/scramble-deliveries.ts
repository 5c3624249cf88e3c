import type { Queue, WorkReference } from '../../engine/src/ports/index.ts';
import type { Seeded } from '../random/seeded.ts';

/** Milliseconds by which a delivery may be late, and the second one of the same later still. */
const LATE = 60;
const LATER = 400;

/**
 * A queue of the worst manners that a queue may have: what it is told it passes on in any order and
 * twice, and what it hands out comes late, overtaken, twice at once, or again when it is long done.
 */
export function scrambleDeliveries(
  queue: Queue,
  draw: Seeded,
  sleep: (milliseconds: number) => Promise<unknown>,
): Queue {
  return {
    ...queue,
    announce: (references) => {
      const twice = [...references, ...references.filter(() => draw.chance(0.3))];
      queue.announce(shuffled(twice, draw));
    },
    consume: (handler) =>
      queue.consume(async (reference) => {
        await sleep(draw.below(LATE));
        if (draw.chance(0.2)) void again(handler, reference, sleep(draw.below(LATER)));
        const deliveries = draw.chance(0.3) ? [reference, reference] : [reference];
        await Promise.all(deliveries.map(handler));
      }),
  };
}

/** Nobody waits for it, and whether it fails is nobody's concern: the first one counts. */
async function again(
  handler: (reference: WorkReference) => Promise<void>,
  reference: WorkReference,
  pause: Promise<unknown>,
): Promise<void> {
  await pause;
  await handler(reference).catch(() => undefined);
}

function shuffled<T>(items: readonly T[], draw: Seeded): readonly T[] {
  return items
    .map((item) => ({ item, place: draw.below(1_000_000) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
