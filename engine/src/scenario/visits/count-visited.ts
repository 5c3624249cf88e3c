export interface VisitedShare {
  readonly visited: number;
  readonly total: number;
  /** Never visited, in the order of the file. */
  readonly missing: readonly NamedPart[];
}

export interface NamedPart {
  readonly id: string;
  readonly name?: string;
}

export function countVisited<T extends NamedPart>(
  parts: readonly T[],
  wasVisited: (part: T) => boolean,
): VisitedShare {
  const missing = parts.filter((part) => !wasVisited(part));
  return {
    visited: parts.length - missing.length,
    total: parts.length,
    missing: missing.map(({ id, name }) => ({ id, ...(name !== undefined && { name }) })),
  };
}
