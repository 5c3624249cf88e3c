import { availableParallelism } from 'node:os';
import { openMongodbStore } from '../../engine/src/store/mongodb/index.ts';
import type { ScaleOut } from '../../engine/src/cli/bench-result.ts';
import { dropDatabase, urlOfNewDatabase } from '../servers/mongodb/test-url.ts';
import { below, shown, type BenchOptions, type BenchResult } from './bench-result.ts';
import { median, percentile } from './measure.ts';
import { measureShares } from './scale-out-shares.ts';
import { measureStage, type Measured, type Stage } from './scale-out-stages.ts';
import { withFile } from './with-file.ts';

const ROUNDS = 3;

/** One process beside several, on the same machine in the same run; all stages in turn, three times. */
export async function benchScaleOut({ scaleOut, progress }: BenchOptions): Promise<BenchResult[]> {
  if (!scaleOut) return [];
  const server = await serverBehind(scaleOut);
  return withFile(async (path) => {
    const measured = new Map<string, Measured[]>();
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const stage of stagesOf(scaleOut, `${path}-${round}`)) {
        progress?.(`scale-out, round ${round} of ${ROUNDS}: ${stage.name}`);
        const before = measured.get(stage.name) ?? [];
        measured.set(stage.name, [...before, await measureStage(stage)]);
        if (stage.store.startsWith('mongodb')) await dropDatabase(stage.store);
      }
    }
    progress?.('scale-out: what a command waits for');
    const shares = urlOfNewDatabase(scaleOut.mongodb);
    const waits = await measureShares(shares, scaleOut.redis);
    await dropDatabase(shares);
    const cores = shown(`scale-out, on this machine; behind the MongoDB protocol: ${server.name}`, [
      availableParallelism(),
      'processor cores',
    ]);
    return [cores, ...figures(measured), ...waits, ...goals(measured, server.judged)];
  });
}

const NAMES = {
  sqlite: 'SQLite embedded',
  mongodb: 'MongoDB + embedded queue',
  bullmq: 'MongoDB + BullMQ, same process',
  one: 'MongoDB + BullMQ, 1 worker',
  two: 'MongoDB + BullMQ, 2 workers',
} as const;

/** Each on an empty file or database of its own. */
function stagesOf(scaleOut: ScaleOut, path: string): readonly Stage[] {
  const onRedis = (name: string, workers: number): Stage => ({
    ...{ name, store: urlOfNewDatabase(scaleOut.mongodb), queue: scaleOut.redis, workers },
  });
  return [
    { name: NAMES.sqlite, store: `sqlite:${path}`, queue: 'embedded', workers: 0 },
    {
      name: NAMES.mongodb,
      store: urlOfNewDatabase(scaleOut.mongodb),
      queue: 'embedded',
      workers: 0,
    },
    onRedis(NAMES.bullmq, 0),
    onRedis(NAMES.one, 1),
    onRedis(NAMES.two, 2),
  ];
}

function figures(measured: ReadonlyMap<string, readonly Measured[]>): BenchResult[] {
  return [...measured].flatMap(([name, rounds]) => {
    const starts = rounds.flatMap((round) => round.starts);
    return [
      shown(`scale-out, ${name}: commands`, [median(rounds.map(({ rate }) => rate)), '/s']),
      shown(`scale-out, ${name}: one start alone, p50`, [median(starts), 'ms']),
      shown(`scale-out, ${name}: one start alone, p99`, [percentile(starts, 0.99), 'ms']),
    ];
  });
}

const GOAL = 1.7;

/** Ratios within each round, since the machine is shared. */
function goals(
  measured: ReadonlyMap<string, readonly Measured[]>,
  judged: boolean,
): readonly BenchResult[] {
  const ratesOf = (name: string): readonly number[] =>
    (measured.get(name) ?? []).map(({ rate }) => rate);
  const [one, two] = [ratesOf(NAMES.one), ratesOf(NAMES.two)];
  const [alone, queued] = [ratesOf(NAMES.mongodb), ratesOf(NAMES.bullmq)];
  const ratio = median(two.map((rate, round) => rate / (one[round] ?? rate)));
  const more = median(queued.map((rate, round) => 1_000 / rate - 1_000 / (alone[round] ?? rate)));
  const scaled = shown(
    `scale-out: 2 workers against 1${judged ? '' : ' (not judged: the store takes one command at a time)'}`,
    [ratio, '×'],
  );
  return [
    { ...scaled, goal: `>= ${GOAL}`, met: judged ? ratio >= GOAL : null },
    below('scale-out: BullMQ against the embedded queue, per command', [more, 'ms more'], 1),
  ];
}

/** The goal holds where the store allows it; the server of our tests carries out one at a time. */
async function serverBehind(
  scaleOut: ScaleOut,
): Promise<{ readonly name: string; readonly judged: boolean }> {
  const url = urlOfNewDatabase(scaleOut.mongodb);
  const store = await openMongodbStore({ url });
  const name = (await store.inspect?.(false))?.server ?? 'an unknown server';
  await store.close();
  await dropDatabase(url);
  return { name, judged: name.startsWith('MongoDB') };
}
