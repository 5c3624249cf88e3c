import { Option, type Command } from 'commander';
import { newCommand, queueOption, storeOption } from '../common-options.ts';
import { readCount } from '../read-number.ts';
import { act, type Shell } from '../shell.ts';
import { placeOf, type PlaceOptions } from '../store/place-of.ts';
import { runWorker } from '../worker/run-worker.ts';

interface WorkerOptions extends PlaceOptions {
  readonly drain: number;
}

/** Seconds; container platforms kill after as long. */
const DRAIN = 25;

export function workerCommand(shell: Shell): Command {
  const { options } = shell.messages.help;
  return newCommand(shell, 'worker')
    .addOption(new Option('--drain <seconds>', options.drain).argParser(readCount).default(DRAIN))
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(
      act(shell, async (given: WorkerOptions) => {
        const place = { ...placeOf(given, 'make'), takesWork: true };
        await runWorker(shell, place, given.drain * 1_000);
        return undefined;
      }),
    );
}
