import type { TextSize } from './text-size.ts';

/**
 * What is drawn on one level: the flow nodes of a process or sub-process, without what is inside
 * of them. Sizes are in pixels, names are given in every language the file has.
 */
export interface Level {
  readonly nodes: readonly LevelNode[];
  readonly flows: readonly LevelFlow[];
  /** From top to bottom; one without a name where a process has no lanes. */
  readonly lanes: readonly LevelLane[];
}

export interface LevelLane {
  /** Space that the name needs along the lane's left edge. */
  readonly leastHeight: number;
}

export type NodeShape = 'event' | 'gateway' | 'activity' | 'artifact';

export interface LevelNode {
  readonly id: string;
  readonly shape: NodeShape;
  readonly width: number;
  readonly height: number;
  /** Index into the lanes. */
  readonly lane: number;
  /** Of the name beside the shape; undefined where there is none, or it stands inside. */
  readonly label?: TextSize;
  readonly boundaries: readonly BoundaryNode[];
  readonly messages?: NodeMessages;
}

/** How many messages a node exchanges with pools above and below its own. */
export interface NodeMessages {
  readonly up: number;
  readonly down: number;
}

/** An event on the border of an activity. */
export interface BoundaryNode {
  readonly id: string;
  readonly label?: TextSize;
}

/** A sequence flow, or an association that is drawn like one. */
export interface LevelFlow {
  readonly id: string;
  readonly kind: 'sequence' | 'association';
  readonly source: string;
  readonly target: string;
  /** The event on the border of the source from which it leaves. */
  readonly boundary?: string;
  readonly label?: TextSize;
}

/** Side of a circle on an activity's border. */
export const EVENT_SIZE = 36;
