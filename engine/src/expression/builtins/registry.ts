import type { Builtin } from './builtin.ts';
import { BOOLEAN_FUNCTIONS } from './boolean-functions.ts';
import { CALENDAR_FUNCTIONS } from './calendar-functions.ts';
import { CONTEXT_FUNCTIONS } from './context-functions.ts';
import { CONVERSION_FUNCTIONS } from './conversion-functions.ts';
import { LIST_FUNCTIONS } from './list-functions.ts';
import { NUMERIC_FUNCTIONS } from './numeric-functions.ts';
import { ORDER_FUNCTIONS } from './order-functions.ts';
import { PATTERN_FUNCTIONS } from './pattern-functions.ts';
import { RANGE_FUNCTIONS } from './range-functions.ts';
import { ROUNDING_FUNCTIONS } from './rounding-functions.ts';
import { SET_FUNCTIONS } from './set-functions.ts';
import { STATISTICS_FUNCTIONS } from './statistics-functions.ts';
import { STRING_FUNCTIONS } from './string-functions.ts';
import { TEMPORAL_FUNCTIONS } from './temporal-functions.ts';

/** The standard library by name. */
export const BUILTINS: ReadonlyMap<string, Builtin> = new Map(
  [
    CONVERSION_FUNCTIONS,
    TEMPORAL_FUNCTIONS,
    BOOLEAN_FUNCTIONS,
    STRING_FUNCTIONS,
    PATTERN_FUNCTIONS,
    LIST_FUNCTIONS,
    SET_FUNCTIONS,
    ORDER_FUNCTIONS,
    STATISTICS_FUNCTIONS,
    NUMERIC_FUNCTIONS,
    ROUNDING_FUNCTIONS,
    CALENDAR_FUNCTIONS,
    CONTEXT_FUNCTIONS,
    RANGE_FUNCTIONS,
  ]
    .flat()
    .map((entry) => [entry.name, entry]),
);
