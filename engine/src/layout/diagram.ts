import type { Box, Point } from './geometry.ts';

/** One page of a diagram (`BPMNPlane`): that of a process, a collaboration or a sub-process. */
export interface Plane {
  readonly element: string;
  readonly shapes: readonly Shape[];
  readonly edges: readonly Edge[];
}

/** `BPMNShape`. */
export interface Shape {
  readonly element: string;
  readonly box: Box;
  readonly label?: Box;
  /** `isHorizontal`, `isExpanded` or `isMarkerVisible`, where it is said. */
  readonly marks: Readonly<
    Partial<Record<'isHorizontal' | 'isExpanded' | 'isMarkerVisible', boolean>>
  >;
}

/** `BPMNEdge`. */
export interface Edge {
  readonly element: string;
  readonly points: readonly Point[];
  readonly label?: Box;
}
