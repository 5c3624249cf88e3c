/** Base of all values that are neither JSON nor Decimal, so that a context is told by one check. */
export abstract class Opaque {
  /** The FEEL type name, as `instance of` knows it (DMN 1.5, 10.3.2.9). */
  abstract readonly type: string;
}
