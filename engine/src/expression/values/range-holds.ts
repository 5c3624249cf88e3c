import type { Run } from '../run.ts';
import { compareValues } from './compare.ts';
import type { FeelRange } from './feel-range.ts';
import type { Value } from './value.ts';

/** Whether a point lies in the range; null where they cannot be compared (DMN 1.5, table 55). */
export function rangeHolds(run: Run, range: FeelRange, point: Value): boolean | null {
  const { start, end, startIncluded, endIncluded } = range;
  if (point === null || (start === null && end === null)) return null;
  const above = start === null || reaches(compareValues(run, point, start), startIncluded);
  const below = end === null || reaches(compareValues(run, end, point), endIncluded);
  if (above === false || below === false) return false;
  return above === null || below === null ? null : true;
}

const reaches = (order: number | null, included: boolean): boolean | null =>
  order === null ? null : included ? order >= 0 : order > 0;
