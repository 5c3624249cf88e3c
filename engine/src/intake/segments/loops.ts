import type { Unmapped } from '../canonical-order.ts';
import type { Segment } from './segment.ts';
import { SegmentView } from './segment-view.ts';

/** Which segments stand under which: `{ PO1: { PID: {}, N9: { MSG: {} } } }`. */
export interface LoopSpec {
  readonly [tag: string]: LoopSpec;
}

export interface LoopNode {
  readonly view: SegmentView;
  readonly children: readonly LoopNode[];
}

export interface LoopLayout {
  readonly spec: LoopSpec;
  /** Path of what encloses the segments, as `ISA/GS/ST[0001]`. */
  readonly path: string;
  /** Tag whose occurrences are numbered from the first on; others from the second. */
  readonly lineTag: string;
}

interface OpenLoop {
  readonly spec: LoopSpec;
  readonly path: string;
  readonly children: LoopNode[];
  readonly counts: Map<string, number>;
}

/**
 * Nests the flat segments of a message. A segment goes under the innermost open loop that knows
 * its tag; a tag nobody knows stays where it stands, so that one stranger never tears a line apart.
 */
export function nestSegments(segments: readonly Segment[], layout: LoopLayout): LoopNode[] {
  const root = openLoop(layout.spec, layout.path);
  const open: OpenLoop[] = [root];
  for (const segment of segments) {
    const depth = open.findLastIndex((loop) => Object.hasOwn(loop.spec, segment.tag));
    if (depth >= 0) open.length = depth + 1;
    const parent = open.at(-1) ?? root;
    const path = `${parent.path}/${placeOf(segment.tag, parent, layout.lineTag)}`;
    const known = depth >= 0 ? parent.spec[segment.tag] : undefined;
    const loop = openLoop(known ?? {}, path);
    parent.children.push({ view: new SegmentView(segment, path), children: loop.children });
    if (known) open.push(loop);
  }
  return root.children;
}

function openLoop(spec: LoopSpec, path: string): OpenLoop {
  return { spec, path, children: [], counts: new Map() };
}

function placeOf(tag: string, parent: OpenLoop, lineTag: string): string {
  const count = (parent.counts.get(tag) ?? 0) + 1;
  parent.counts.set(tag, count);
  const name = tag === '' ? '?' : tag;
  return count > 1 || tag === lineTag ? `${name}[${count}]` : name;
}

export function nodesOf(nodes: readonly LoopNode[], ...tags: readonly string[]): LoopNode[] {
  return nodes.filter((node) => tags.includes(node.view.tag));
}

/** Everything below the nodes that was never taken, in the order of the file. */
export function leftoversOf(nodes: readonly LoopNode[]): Unmapped[] {
  return nodes.flatMap((node) => [...node.view.leftovers(), ...leftoversOf(node.children)]);
}
