import { seeded, type Seeded } from '../random/seeded.ts';

export const FAULT_KINDS = [
  'worker killed',
  'worker hung',
  'store killed',
  'redis killed',
  'redis flushed',
  'deliveries scrambled',
  'poison command',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** Milliseconds after the load has begun. */
  readonly at: number;
  /** Milliseconds until what was killed is started again, or what hangs goes on. */
  readonly pause: number;
  /** Which of the worker processes, where it befalls one. */
  readonly worker: number;
}

/** All that chance decides of a round, so that its seed repeats it. */
export interface Plan {
  readonly seed: number;
  /** Milliseconds after the load has begun at which each order is sent. */
  readonly orders: readonly number[];
  /** Orders that are sent a second time under their key, though they were answered. */
  readonly again: ReadonlySet<number>;
  readonly faults: readonly Fault[];
}

export const WORKERS = 2;
/** Milliseconds over which orders are sent and faults fall. */
const LOAD = 1_200;
const MOST_FAULTS = 4;

export function drawPlan(seed: number): Plan {
  const draw = seeded(seed);
  const orders = Array.from({ length: 6 + draw.below(9) }, () => draw.below(LOAD));
  const again = new Set([...orders.keys()].filter(() => draw.chance(0.15)));
  const faults = Array.from({ length: 1 + draw.below(MOST_FAULTS) }, () => drawFault(draw));
  return { seed, orders, again, faults: faults.toSorted((one, other) => one.at - other.at) };
}

function drawFault(draw: Seeded): Fault {
  const kind = draw.pick(FAULT_KINDS);
  const worker = draw.below(WORKERS);
  const at = draw.below(LOAD);
  // Longer than any lock, so that what the other has taken up meanwhile is done twice at once.
  const pause = kind === 'worker hung' ? 2_000 + draw.below(1_500) : draw.below(700);
  return { kind, at, pause, worker };
}
