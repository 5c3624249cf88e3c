/** What a file may cost before it is refused. */
export interface ParseLimits {
  /** UTF-8 bytes. */
  readonly maxBytes: number;
  readonly maxElements: number;
  /** Depth of XML elements, the root being 1. */
  readonly maxDepth: number;
}

export const DEFAULT_LIMITS: ParseLimits = {
  maxBytes: 5_000_000,
  maxElements: 10_000,
  maxDepth: 100,
};
