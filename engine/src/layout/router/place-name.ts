import { overlap, type Box, type Point } from '../geometry.ts';
import { enters, segmentsOf, type Segment } from '../segment.ts';
import type { TextSize } from '../text-size.ts';

/** What a name must not lie on. */
export interface Surroundings {
  readonly boxes: readonly Box[];
  readonly flows: readonly (readonly Point[])[];
}

const GAP = 4;
/** Room between the end of a flow's part and its name. */
const FROM_END = 6;

/** The first of the places that is free, else the one on which least lies. */
export function placeName(places: readonly Box[], { boxes, flows }: Surroundings): Box | undefined {
  const segments = flows.flatMap(segmentsOf);
  let best: { readonly place: Box; readonly cost: number } | undefined;
  for (const place of places) {
    const covered = boxes.filter((box) => overlap(box, place)).length * 3;
    const cost = covered + segments.filter((segment) => enters(segment, place)).length;
    if (!best || cost < best.cost) best = { place, cost };
    if (cost === 0) break;
  }
  return best?.place;
}

/** Beside a flow: first near its source, last near its target. */
export function placesAlong(points: readonly Point[], size: TextSize): readonly Box[] {
  return segmentsOf(points).flatMap((segment) => placesBeside(segment, size));
}

function placesBeside({ from, to }: Segment, { width, height }: TextSize): readonly Box[] {
  const box = (x: number, y: number): Box => ({ x, y, width, height });
  if (from.y === to.y) {
    const onward = to.x > from.x;
    const near = onward ? from.x + FROM_END : from.x - FROM_END - width;
    const far = onward ? to.x - 16 - width : to.x + 16;
    return [near, far, (from.x + to.x - width) / 2].flatMap((x) => [
      box(x, from.y - GAP - height),
      box(x, from.y + GAP),
    ]);
  }
  const down = to.y > from.y;
  const near = down ? from.y + FROM_END : from.y - FROM_END - height;
  const far = down ? to.y - 16 - height : to.y + 16;
  return [near, (from.y + to.y - height) / 2, far].flatMap((y) => [
    box(from.x + FROM_END, y),
    box(from.x - FROM_END - width, y),
  ]);
}

/** Around a node: below, above, beside a flow that leaves there, to the right, to the left. */
export function placesAround(node: Box, { width, height }: TextSize): readonly Box[] {
  const x = node.x + (node.width - width) / 2;
  const y = node.y + (node.height - height) / 2;
  const middle = node.x + node.width / 2;
  const [right, bottom] = [node.x + node.width, node.y + node.height];
  const at = (left: number, top: number): Box => ({ x: left, y: top, width, height });
  return [
    ...[at(x, bottom + GAP), at(x, node.y - GAP - height)],
    ...[at(middle + FROM_END, bottom + GAP), at(middle - FROM_END - width, bottom + GAP)],
    ...[
      at(middle + FROM_END, node.y - GAP - height),
      at(middle - FROM_END - width, node.y - GAP - height),
    ],
    ...[at(right + GAP, node.y - height), at(node.x - GAP - width, node.y - height)],
    ...[at(right + GAP, bottom), at(node.x - GAP - width, bottom)],
    ...[at(right + GAP, y), at(node.x - GAP - width, y)],
  ];
}
