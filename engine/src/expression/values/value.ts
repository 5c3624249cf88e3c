import type { Decimal } from 'decimal.js';
import type { Opaque } from './opaque.ts';

/** A FEEL context: own properties only. */
export interface FeelContext {
  readonly [key: string]: Value;
}

/**
 * A value during evaluation. Numbers are JS numbers where those are exact (as read from JSON, or
 * safe integers) and Decimal otherwise; temporals, ranges and functions are Opaque.
 */
export type Value =
  null | boolean | number | string | Decimal | Opaque | readonly Value[] | FeelContext;
