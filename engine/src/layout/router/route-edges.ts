import type { Edge, Shape } from '../diagram.ts';
import { bottomOf, type Box, type Point } from '../geometry.ts';
import { straighten } from '../straighten.ts';
import type { TextSize } from '../text-size.ts';
import { findRoute, type End } from './find-route.ts';
import { block, createGrid, enclose, name, occupy, type Grid } from './grid.ts';
import { placeName, placesAlong } from './place-name.ts';

/** A flow whose way is to be found. */
export interface Wanted {
  readonly element: string;
  readonly starts: readonly End[];
  readonly goals: readonly End[];
  /** Where nodes leave no way at all. */
  readonly otherwise: readonly Point[];
  readonly name?: TextSize;
}

export interface Ground {
  readonly area: Box;
  /** Nothing runs through these. */
  readonly nodes: readonly Shape[];
  /** What has no end in one of these goes round it where it can. */
  readonly opened: readonly Shape[];
  /** Names do not lie on their borders. */
  readonly bands: readonly Shape[];
  /** Ways and names that are there already. */
  readonly edges: readonly Edge[];
}

/** Leads flows one after the other around nodes, names and each other, and places their names. */
export function routeEdges(wanted: readonly Wanted[], ground: Ground): readonly Edge[] {
  const ends = wanted.flatMap(({ starts, goals }) => [...starts, ...goals]);
  const grid = createGrid(
    ground.area,
    ends.map(({ point }) => point),
  );
  const taken = prepare(grid, ground);
  const borders = ground.bands.flatMap(({ box }) => [topOf(box), lowerOf(box)]);
  const found: Edge[] = [];
  for (const { element, starts, goals, otherwise, name: size } of wanted) {
    const strange = ground.opened.filter(({ box }) => !holdsEnd(box, [...starts, ...goals]));
    enclose(
      grid,
      strange.map(({ box }) => box),
    );
    const points = straighten(findRoute(grid, starts, goals) ?? otherwise);
    occupy(grid, points);
    const flows = [...ground.edges, ...found].map((edge) => edge.points);
    const label =
      size &&
      placeName(placesAlong(points, size), { boxes: taken, flows: [...flows, ...borders, points] });
    if (label) {
      taken.push(label);
      name(grid, label);
    }
    found.push({ element, points, ...(label && { label }) });
  }
  return found;
}

const holdsEnd = ({ x, y, width, height }: Box, ends: readonly End[]): boolean =>
  ends.some(
    ({ point }) => x < point.x && point.x < x + width && y < point.y && point.y < y + height,
  );

/** Marks what is there. Returns the boxes on which no name may lie. */
function prepare(grid: Grid, { nodes, opened, edges }: Ground): Box[] {
  const names = [...nodes, ...opened, ...edges].flatMap(({ label }) => label ?? []);
  for (const { box } of nodes) block(grid, box);
  for (const box of names) name(grid, box);
  for (const { points } of edges) occupy(grid, points);
  return [...names, ...nodes.map(({ box }) => box), ...opened.map(({ box }) => markersOf(box))];
}

/** Where an opened sub-process shows that it is repeated. */
const markersOf = ({ x, y, width, height }: Box): Box => ({
  x: x + width / 2 - 40,
  y: y + height - 22,
  width: 80,
  height: 22,
});

const topOf = (box: Box): readonly Point[] => line(box, box.y);
const lowerOf = (box: Box): readonly Point[] => line(box, bottomOf(box));
const line = ({ x, width }: Box, y: number): readonly Point[] => [
  { x, y },
  { x: x + width, y },
];
