/** `to` stands at least `least` behind `from`; each unit between them costs `weight`. */
export interface Arc {
  readonly from: Rank;
  readonly to: Rank;
  readonly least: number;
  readonly weight: number;
}

/** A place that is to be found: a column of nodes, or a height in pixels. */
export interface Rank {
  value: number;
}

/** Enough for every diagram that a person can read; past it the best so far is kept. */
const MOST_PIVOTS = 5_000;

interface Tie extends Arc {
  readonly tail: Knot;
  readonly head: Knot;
  inTree: boolean;
  cut: number;
}

interface Knot {
  readonly rank: Rank;
  readonly ties: Tie[];
  /** Tie towards the root of the tree. */
  up: Tie | undefined;
  low: number;
  last: number;
  /** Weight that leaves the part of the tree at and below, less what enters it. */
  out: number;
  seen: boolean;
}

/**
 * Gives each rank a value so that all arcs are long enough and their weighted length is least
 * (network simplex, as Gansner, Koutsofios, North and Vo draw graphs with it: "A Technique for
 * Drawing Directed Graphs", 1993, section 2.3). The arcs must be free of cycles. Values are whole
 * numbers where all lengths are; the least is 0. Equal input gives equal output.
 */
export function minimise(arcs: readonly Arc[], ranks: readonly Rank[]): void {
  const net = build(arcs, ranks);
  longestPaths(net);
  for (const component of components(net)) {
    growTree(component);
    numberTree(component);
    for (let pivot = 0; pivot < MOST_PIVOTS; pivot += 1) {
      const leaving = component.flatMap(({ up }) => up ?? []).find(({ cut }) => cut < 0);
      if (leaving === undefined) break;
      exchange(leaving, entering(leaving, component), component);
    }
  }
  const least = Math.min(...ranks.map(({ value }) => value));
  for (const rank of ranks) rank.value -= least;
}

function build(arcs: readonly Arc[], ranks: readonly Rank[]): readonly Knot[] {
  const knots = new Map<Rank, Knot>();
  const knotOf = (rank: Rank): Knot => {
    const known = knots.get(rank);
    if (known) return known;
    const knot = { rank, ties: [], up: undefined, low: 0, last: 0, out: 0, seen: false };
    knots.set(rank, knot);
    return knot;
  };
  ranks.forEach(knotOf);
  for (const arc of arcs) {
    const tie = { ...arc, tail: knotOf(arc.from), head: knotOf(arc.to), inTree: false, cut: 0 };
    tie.tail.ties.push(tie);
    tie.head.ties.push(tie);
  }
  return [...knots.values()];
}

/** Each as far forward as its arcs allow. */
function longestPaths(net: readonly Knot[]): void {
  const open = new Map(net.map((knot) => [knot, knot.ties.filter((t) => t.head === knot).length]));
  const ready = net.filter((knot) => open.get(knot) === 0);
  for (const knot of net) knot.rank.value = 0;
  let placed = 0;
  for (let knot = ready.pop(); knot; knot = ready.pop()) {
    placed += 1;
    for (const { head, tail, least } of knot.ties) {
      if (tail !== knot) continue;
      head.rank.value = Math.max(head.rank.value, knot.rank.value + least);
      const left = (open.get(head) ?? 0) - 1;
      open.set(head, left);
      if (left === 0) ready.push(head);
    }
  }
  if (placed < net.length) throw new Error('Expected arcs without a cycle, but there is one.');
}

function components(net: readonly Knot[]): readonly (readonly Knot[])[] {
  const seen = new Set<Knot>();
  return net.flatMap((start) => {
    if (seen.has(start)) return [];
    seen.add(start);
    const found = [start];
    for (const knot of found) {
      for (const tie of knot.ties) {
        const other = tie.tail === knot ? tie.head : tie.tail;
        if (!seen.has(other)) found.push(other);
        seen.add(other);
      }
    }
    return [found];
  });
}

const slack = ({ tail, head, least }: Tie): number => head.rank.value - tail.rank.value - least;

/** A spanning tree of arcs that are as short as they may be. */
function growTree(component: readonly Knot[]): void {
  const [root] = component;
  if (root === undefined) return;
  const inside = new Set([root]);
  const ties = new Set(component.flatMap((knot) => knot.ties));
  while (inside.size < component.length) {
    let best: Tie | undefined;
    for (const tie of ties) {
      if (inside.has(tie.tail) === inside.has(tie.head)) continue;
      if (best === undefined || slack(tie) < slack(best)) best = tie;
    }
    if (best === undefined) return;
    const shift = inside.has(best.tail) ? slack(best) : -slack(best);
    for (const knot of inside) knot.rank.value += shift;
    inside.add(best.tail).add(best.head);
    best.inTree = true;
  }
}

/** Numbers the tree in post-order, and gives each of its ties the cut value. */
function numberTree(component: readonly Knot[]): void {
  for (const knot of component) knot.seen = false;
  const [root] = component;
  if (root === undefined) return;
  root.up = undefined;
  const stack = [{ knot: root, at: 0, low: 1 }];
  root.seen = true;
  let count = 1;
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const tie = top.knot.ties[top.at];
    top.at += 1;
    if (tie === undefined) {
      top.knot.low = top.low;
      top.knot.last = count;
      count += 1;
      setCut(top.knot);
      stack.pop();
      continue;
    }
    const next = tie.tail === top.knot ? tie.head : tie.tail;
    if (!tie.inTree || next.seen) continue;
    next.seen = true;
    next.up = tie;
    stack.push({ knot: next, at: 0, low: count });
  }
}

/** Weight that leaves the part of the tree at and below a knot, less what enters it. */
function setCut(knot: Knot): void {
  knot.out = 0;
  for (const tie of knot.ties) {
    knot.out += tie.tail === knot ? tie.weight : -tie.weight;
    const other = tie.tail === knot ? tie.head : tie.tail;
    if (tie.inTree && other.up === tie) knot.out += other.out;
  }
  if (knot.up) knot.up.cut = knot.up.tail === knot ? knot.out : -knot.out;
}

/** The shortest tie that joins both parts again, against the direction of the one that leaves. */
function entering(leaving: Tie, component: readonly Knot[]): Tie | undefined {
  const below = leaving.tail.up === leaving ? leaving.tail : leaving.head;
  const isBelow = ({ last }: Knot): boolean => below.low <= last && last <= below.last;
  const tailBelow = below === leaving.tail;
  let best: Tie | undefined;
  for (const knot of component) {
    if (!isBelow(knot)) continue;
    for (const tie of knot.ties) {
      const back = tailBelow ? tie.head === knot : tie.tail === knot;
      const other = tie.tail === knot ? tie.head : tie.tail;
      if (!back || isBelow(other) || tie === leaving) continue;
      if (best === undefined || slack(tie) < slack(best)) best = tie;
    }
  }
  return best;
}

function exchange(leaving: Tie, coming: Tie | undefined, component: readonly Knot[]): void {
  // Without another tie the parts could drift apart for ever, which weights above 0 exclude.
  if (coming === undefined) {
    leaving.cut = 0;
    return;
  }
  const below = leaving.tail.up === leaving ? leaving.tail : leaving.head;
  const { low, last } = below;
  const distance = slack(coming);
  const shift = below === leaving.tail ? -distance : distance;
  for (const knot of component) {
    if (low <= knot.last && knot.last <= last) knot.rank.value += shift;
  }
  leaving.inTree = false;
  coming.inTree = true;
  numberTree(component);
}
