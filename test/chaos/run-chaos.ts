import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../engine/bin/bundle.mjs';
import { drawPlan, FAULT_KINDS, WORKERS, type FaultKind, type Plan } from './plan.ts';
import { isClean, playRound, type Round, type Stage } from './play-round.ts';
import { startServers } from './servers.ts';
import { superviseWorker } from './worker-process.ts';

export interface ChaosRequest {
  readonly rounds: number;
  /** Of the first round; each later one has the next number, so that it can be repeated alone. */
  readonly seed: number;
  /** Told of each round, in one line. */
  readonly say: (line: string) => void;
}

export interface ChaosOutcome {
  readonly rounds: number;
  readonly orders: number;
  readonly faults: ReadonlyMap<FaultKind, number>;
  readonly lost: number;
  readonly doubled: number;
  /** Deeds done outside more than once under one key, which is what the key is for. */
  readonly repeated: number;
  /** Of the round after which it ended, where something was found: seed, what, and where the files are. */
  readonly found?: {
    readonly seed: number;
    readonly what: readonly string[];
    readonly kept: string;
  };
}

/** Undefined where there is no Redis or no MongoDB to be started. Ends at the first finding. */
export async function runChaos(request: ChaosRequest): Promise<ChaosOutcome | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-chaos-'));
  // Below the engine, so that the bundle finds the engine's packages.
  const cache = fileOf('../../engine/node_modules/.cache/waybill-chaos');
  mkdirSync(cache, { recursive: true });
  const built = mkdtempSync(join(cache, 'worker-'));
  const servers = await startServers(folder);
  let keeps = false;
  try {
    if (!servers) return undefined;
    const worker = await bundleWorker(built);
    const workers = Array.from({ length: WORKERS }, (_, index) =>
      superviseWorker(worker, join(folder, `worker-${index + 1}.log`)),
    );
    try {
      const outcome = await play(request, { servers, workers, folder });
      keeps = outcome.found !== undefined;
      return outcome;
    } finally {
      await Promise.all(workers.map(({ stop }) => stop()));
    }
  } finally {
    await servers?.stop();
    rmSync(built, { recursive: true });
    if (!keeps) rmSync(folder, { recursive: true });
  }
}

async function play({ rounds, seed, say }: ChaosRequest, stage: Stage): Promise<ChaosOutcome> {
  const faults = new Map<FaultKind, number>(FAULT_KINDS.map((kind) => [kind, 0]));
  const total = { orders: 0, lost: 0, doubled: 0, repeated: 0 };
  for (let played = 1; ; played += 1) {
    const plan = drawPlan(seed + played - 1);
    const begin = performance.now();
    const round = await playRound(stage, plan);
    for (const { kind } of plan.faults) faults.set(kind, (faults.get(kind) ?? 0) + 1);
    total.orders += round.orders;
    total.lost += round.lost.length;
    total.doubled += round.doubled.length;
    total.repeated += round.repeated;
    say(roundLine(played, plan, round, performance.now() - begin));
    if (!isClean(round)) {
      const what = [...round.lost, ...round.doubled, ...round.wrong];
      return {
        ...total,
        rounds: played,
        faults,
        found: { seed: plan.seed, what, kept: stage.folder },
      };
    }
    if (played >= rounds) return { ...total, rounds: played, faults };
  }
}

function roundLine(
  played: number,
  { seed, faults }: Plan,
  round: Round,
  milliseconds: number,
): string {
  const told = faults.map(({ kind, at }) => `${kind} at ${at} ms`).join(', ');
  const end = isClean(round) ? 'ok' : 'NOT OK';
  const { orders, repeated } = round;
  return `round ${played} (seed ${seed}): orders ${orders}, repeated under their key ${repeated}; ${told}; ${(milliseconds / 1_000).toFixed(1)} s: ${end}`;
}

/** The last line of a run. */
export function outcomeLine({ rounds, orders, faults, ...found }: ChaosOutcome): string {
  const byKind = [...faults].map(([kind, count]) => `${kind} ${count}`).join(', ');
  const { repeated, lost, doubled } = found;
  return `rounds ${rounds}, orders ${orders}, faults by kind: ${byKind}; deeds repeated under their key ${repeated}, lost ${lost}, doubled ${doubled}`;
}

async function bundleWorker(cache: string): Promise<string> {
  const entry = fileURLToPath(new URL('chaos-worker.ts', import.meta.url));
  const path = await bundle({ entry, sources: [fileOf('../../engine/src')], cache });
  if (path === undefined) throw new Error(`Expected to write to ${cache}, but could not.`);
  return path;
}

const fileOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
