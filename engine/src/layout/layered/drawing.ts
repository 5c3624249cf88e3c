import type { Box, Point } from '../geometry.ts';
import type { Level } from '../level.ts';

/** Where everything of one level stands; its upper left corner is 0, 0. */
export interface LevelDrawing {
  readonly width: number;
  readonly height: number;
  /** Nodes and events on their borders, by id. */
  readonly boxes: ReadonlyMap<string, Box>;
  /** Names beside nodes and flows, by id. */
  readonly labels: ReadonlyMap<string, Box>;
  /** Flows, by id. */
  readonly routes: ReadonlyMap<string, readonly Point[]>;
  readonly lanes: readonly Box[];
}

const EMPTY_WIDTH = 300;

export function holdsNothing({ lanes }: Level): LevelDrawing {
  let y = 0;
  const boxes = lanes.map(({ leastHeight }): Box => {
    const box = { x: 0, y, width: EMPTY_WIDTH, height: leastHeight };
    y += leastHeight;
    return box;
  });
  const none = { boxes: new Map(), labels: new Map(), routes: new Map() };
  return { width: EMPTY_WIDTH, height: y, lanes: boxes, ...none };
}
