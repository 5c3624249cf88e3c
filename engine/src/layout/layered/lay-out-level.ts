import { holdsNothing, type LevelDrawing } from './drawing.ts';
import { arrange } from './arrange.ts';
import { assignHeights } from './assign-heights.ts';
import { assignPositions } from './assign-positions.ts';
import { columnExtents } from './column-extents.ts';
import { dock, turnCorners } from './dock-flows.ts';
import { drawLevel } from './draw-level.ts';
import { createGraph } from './graph.ts';
import { makeRoom } from './make-room.ts';
import type { Level } from '../level.ts';

/**
 * Places the nodes of one level in columns by the way they follow each other and in rows within
 * their lanes, and leads the flows between them at right angles (the layered method of Sugiyama,
 * Tagawa and Toda, with lanes as bands). The same level always gives the same drawing.
 */
export function layOutLevel(level: Level): LevelDrawing {
  if (level.nodes.length === 0) return holdsNothing(level);
  const graph = createGraph(level);
  const { sketch, orders } = arrange(graph);
  makeRoom(sketch, graph.loops);
  assignHeights(sketch, orders, level.lanes);
  turnCorners(sketch);
  dock(sketch);
  makeRoom(sketch, graph.loops);
  const borders = assignHeights(sketch, orders, level.lanes);
  const positions = assignPositions(sketch, columnExtents(sketch, graph.loops));
  return drawLevel({ sketch, borders, positions, loops: graph.loops });
}
