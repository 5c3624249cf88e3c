import type { Edge, Plane, Shape } from '../diagram.ts';
import { overlap, type Box } from '../geometry.ts';
import { enters, segmentsOf } from '../segment.ts';
import { placeName, placesAlong, placesAround, type Surroundings } from './place-name.ts';

/** Pools, lanes and opened sub-processes: names may stand in them. */
const holdsOthers = ({ marks }: Shape): boolean =>
  marks.isHorizontal !== undefined || marks.isExpanded === true;

/** Moves every name that lies on something to a free place beside its node or along its flow. */
export function settleNames<T extends Pick<Plane, 'shapes' | 'edges'>>(plane: T): T {
  const nodes = plane.shapes.filter((shape) => !holdsOthers(shape)).map(({ box }) => box);
  const flows = plane.edges.map(({ points }) => points);
  const names = new Map<Shape | Edge, Box>();
  for (const drawn of [...plane.shapes, ...plane.edges]) {
    if (drawn.label) names.set(drawn, drawn.label);
  }
  for (const [drawn, label] of names) {
    const others = [...names].filter(([other]) => other !== drawn).map(([, box]) => box);
    const around: Surroundings = { boxes: [...nodes, ...others], flows };
    if (isFree(label, around)) continue;
    const places =
      'points' in drawn ? placesAlong(drawn.points, label) : placesAround(drawn.box, label);
    const place = placeName([label, ...places], around);
    if (place) names.set(drawn, place);
  }
  const named = <D extends Shape | Edge>(drawn: D): D => {
    const label = names.get(drawn);
    return label ? { ...drawn, label } : drawn;
  };
  return { ...plane, shapes: plane.shapes.map(named), edges: plane.edges.map(named) };
}

const isFree = (label: Box, { boxes, flows }: Surroundings): boolean =>
  !boxes.some((box) => overlap(box, label)) &&
  !flows.flatMap(segmentsOf).some((segment) => enters(segment, label));
