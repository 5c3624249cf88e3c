import { existsSync } from 'node:fs';
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
    onProgress: (text) => progress.step(text),
  });
  return {
    data: results,
    lines: () => benchLines(results, messages),
    failed: results.some(({ met }) => !met),
  };
}

/** They measure the sources of a clone and are no part of the package. */
async function loadBenchmarks(): Promise<RunBenchmarks> {
  const place = new URL('../../../../test/bench/run-benchmarks.ts', import.meta.url);
  if (!existsSync(place)) throw absent;
  // Node 20 does not read TypeScript: the sources that are measured go through tsx.
  const { register } = await import('tsx/esm/api');
  register();
  const module: unknown = await import(place.href);
  if (typeof module !== 'object' || module === null || !('runBenchmarks' in module)) throw absent;
  // The file and this command are kept in step by the type that both name.
  return module.runBenchmarks as RunBenchmarks;
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
    goal,
    value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 }),
    against === undefined ? unit : `${unit} (${against})`,
    met ? output.yes : output.no,
  ]);
  const head = [columns.benchmark, columns.goal, columns.figure, columns.unit, columns.met];
  return [
    ...table(head, rows),
    output.goalsMet(results.filter(({ met }) => met).length, results.length),
  ];
}
