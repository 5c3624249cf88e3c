import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { WaybillError } from '../../errors/failure.ts';
import type { BenchResult, RunBenchmarks } from '../bench-result.ts';
import { newCommand } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import type { Messages } from '../messages/messages.ts';
import { table } from '../print/table.ts';
import { act, type Shell } from '../shell.ts';

export function benchCommand(shell: Shell): Command {
  return newCommand(shell, 'bench')
    .option('--only <text>', shell.messages.help.options.only)
    .action(act(shell, (given: { readonly only?: string }) => bench(shell, given.only)));
}

async function bench(
  { messages, progress }: Shell,
  only: string | undefined,
): Promise<CommandResult> {
  const runBenchmarks = await loadBenchmarks();
  const results = await runBenchmarks({
    ...(only !== undefined && { only }),
    progress: (text) => progress.step(text),
  });
  return {
    data: results,
    lines: () => benchLines(results, messages),
    failed: results.some(({ met }) => met === false),
  };
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
  // Kept under the hash of the benchmarks alone, it would outlive a change of the engine.
  rmSync(cache, { recursive: true, force: true });
  const bundled = await bundler.bundle({ entry, sources: dirname(entry), cache });
  if (bundled === undefined) throw absent;
  const module: unknown = await import(pathToFileURL(bundled).href);
  if (typeof module !== 'object' || module === null || !('runBenchmarks' in module)) throw absent;
  // The file and this command are kept in step by the type that both name.
  return module.runBenchmarks as RunBenchmarks;
}

/** What engine/bin/bundle.mjs exports. */
interface Bundler {
  readonly bundle: (
    request: Readonly<Record<'entry' | 'sources' | 'cache', string>>,
  ) => Promise<string | undefined>;
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
