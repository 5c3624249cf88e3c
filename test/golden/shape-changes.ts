import type { EventShapes } from './declared-shapes.ts';

/** A sentence for each released shape that is declared in another way now, or not at all. */
export function shapeChanges(released: EventShapes, declared: EventShapes): readonly string[] {
  return Object.entries(released).flatMap(([kind, shape]) => {
    const now = declared[kind];
    if (now === undefined) return [sentence(kind, 'to be kept', 'its kind is gone')];
    const members = new Set([...Object.keys(shape), ...Object.keys(now)]);
    return [...members]
      .filter((member) => shape[member] !== now[member])
      .map((member) => {
        const was = `to have ${told(member, shape[member])} as released`;
        return sentence(kind, was, `it now has ${told(member, now[member])}`);
      });
  });
}

const told = (member: string, type: string | undefined): string =>
  type === undefined ? `no member "${member}"` : `the member "${member}" of type ${type}`;

const sentence = (kind: string, expected: string, but: string): string =>
  `Expected event "${kind}" ${expected}, but ${but}. Stored histories hold the released shape: leave it and its apply function as they are, add a new kind, and record that with "npm run golden".`;
