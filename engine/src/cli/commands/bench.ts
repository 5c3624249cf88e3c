import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Option, type Command } from 'commander';
import { WaybillError } from '../../errors/failure.ts';
import type { BenchResult, RunBenchmarks, ScaleOut } from '../bench-result.ts';
import { newCommand } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import type { Messages } from '../messages/messages.ts';
import { table } from '../print/table.ts';
import { act, type Shell } from '../shell.ts';

export function benchCommand(shell: Shell): Command {
  return newCommand(shell, 'bench')
    .option('--only <text>', shell.messages.help.options.only)
    .option('--scale-out', shell.messages.help.options.scaleOut)
    .addOption(
      new Option('--store <store>', shell.messages.help.options.benchStore).env(
        'WAYBILL_TEST_MONGODB',
      ),
    )
    .addOption(
      new Option('--queue <queue>', shell.messages.help.options.benchQueue).env(
        'WAYBILL_TEST_REDIS',
      ),
    )
    .action(act(shell, (given: BenchGiven) => bench(shell, given)));
}

interface BenchGiven {
  readonly only?: string;
  readonly scaleOut?: true;
  readonly store?: string;
  readonly queue?: string;
}

async function bench({ messages, progress }: Shell, given: BenchGiven): Promise<CommandResult> {
  const { only } = given;
  const scaleOut = given.scaleOut && serversOf(given);
  const runBenchmarks = await loadBenchmarks();
  const results = await runBenchmarks({
    ...(only !== undefined && { only }),
    ...(scaleOut && { scaleOut }),
    progress: (text) => progress.step(text),
  });
  return {
    data: results,
    lines: () => benchLines(results, messages),
    failed: results.some(({ met }) => met === false),
  };
}

/** Of whoever measures: databases and keys of its own are made there, and removed. */
function serversOf({ store, queue }: BenchGiven): ScaleOut {
  if (!/^mongodb(\+srv)?:/.test(store ?? ''))
    throw absentServer('a MongoDB', '--store mongodb://<host>', 'WAYBILL_TEST_MONGODB', store);
  if (!isRedis(queue))
    throw absentServer('a Redis', '--queue redis://<host>', 'WAYBILL_TEST_REDIS', queue);
  return { mongodb: store ?? '', redis: queue };
}

const isRedis = (queue: string | undefined): queue is `redis://${string}` =>
  queue?.startsWith('redis://') === true;

function absentServer(
  what: string,
  option: string,
  variable: string,
  given: string | undefined,
): WaybillError {
  const found = given ? `got an address of another kind` : 'none is named';
  return new WaybillError({
    code: 'CLI_BENCH_SERVER_ABSENT',
    message: `Expected ${what} to measure several processes on, but ${found}.`,
    mend: `Give ${option}, or set ${variable}; in a clone, scripts/start-test-mongodb.ts and scripts/start-test-redis.mjs start them.`,
  });
}

/**
 * They measure the sources of a clone and are no part of the package. They run as the command line
 * itself does, bundled: run by tsx, every function made costs a call more.
 */
async function loadBenchmarks(): Promise<RunBenchmarks> {
  const clone = new URL('../../../../', import.meta.url);
  const entry = fileURLToPath(new URL('test/bench/run-benchmarks.ts', clone));
  if (!existsSync(entry)) throw absent;
  // A JavaScript file without types; the interface says what it exports.
  const bundler = (await import(new URL('engine/bin/bundle.mjs', clone).href)) as Bundler;
  const cache = fileURLToPath(new URL('engine/node_modules/.cache/waybill-bench', clone));
  const sources = ['test', 'engine/src', 'server/src'].map((name) =>
    fileURLToPath(new URL(name, clone)),
  );
  const bundled = await bundler.bundle({ entry, sources, cache });
  if (bundled === undefined) throw absent;
  const module: unknown = await import(pathToFileURL(bundled).href);
  if (typeof module !== 'object' || module === null || !('runBenchmarks' in module)) throw absent;
  // The file and this command are kept in step by the type that both name.
  return module.runBenchmarks as RunBenchmarks;
}

/** What engine/bin/bundle.mjs exports. */
interface Bundler {
  readonly bundle: (request: {
    readonly entry: string;
    readonly sources: readonly string[];
    readonly cache: string;
  }) => Promise<string | undefined>;
}

const absent = new WaybillError({
  code: 'CLI_BENCH_ABSENT',
  message: 'Expected test/bench/run-benchmarks.ts beside the engine, but it is not there.',
  mend: 'Run `waybill bench` in a clone of the repository.',
});

function benchLines(results: readonly BenchResult[], { output }: Messages): readonly string[] {
  const { columns } = output;
  const rows = results.map(({ name, goal, value, unit, met, against }) => [
    name,
    goal ?? '',
    value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 }),
    against === undefined
      ? unit
      : `${unit} (${against.name}: ${against.value.toLocaleString('en')} ${against.unit})`,
    met === null ? '' : met ? output.yes : output.no,
  ]);
  const head = [columns.benchmark, columns.goal, columns.figure, columns.unit, columns.met];
  const judged = results.filter(({ met }) => met !== null);
  return [
    ...table(head, rows),
    output.goalsMet(judged.filter(({ met }) => met).length, judged.length),
  ];
}
