import type { Value } from '../values/value.ts';
import { FeelDateTime, FeelTime } from './temporal-values.ts';

/** What placing a value on the line of instants costs, in steps: named zones are looked up. */
export const zoneCost = (value: Value): number =>
  (value instanceof FeelDateTime || value instanceof FeelTime) && value.zone?.fixed === false
    ? 100
    : 0;

/** What reading a text as a date or time costs, in steps: an unknown zone is slow to be refused. */
export const zoneTextCost = (text: string): number => (text.includes('@') ? 250 : 1);
