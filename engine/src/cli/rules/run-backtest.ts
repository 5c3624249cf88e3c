import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { WriteStream } from 'node:fs';
import { WaybillError } from '../../errors/failure.ts';
import {
  createBacktest,
  versionInEffect,
  type BacktestRecord,
  type BacktestReport,
  type CompiledRuleSet,
} from '../../rules/index.ts';
import { reasonOf } from '../../scenario/node/read-file.ts';
import { TIME_ZONE } from '../print/time-text.ts';
import type { Shell } from '../shell.ts';

export interface BacktestRun {
  readonly shell: Shell;
  readonly draft: CompiledRuleSet;
  /** Versions of which the one in effect on the date of the fact counts. */
  readonly inForce: readonly CompiledRuleSet[];
  readonly listed: number;
  /** File that gets every change. */
  readonly changes: string | undefined;
}

const TOLD_EVERY = 5_000;

/** Judges record after record; what was decided then counts only where nothing else is to compare. */
export async function runBacktest(
  { shell, draft, inForce, listed, changes }: BacktestRun,
  records: AsyncIterable<BacktestRecord>,
): Promise<BacktestReport> {
  const { progress, messages } = shell;
  const file = changes === undefined ? undefined : await openFile(changes);
  const pending: string[] = [];
  const backtest = createBacktest({
    ...{ draft, listed, timeZone: TIME_ZONE },
    inForce: (factDate) => chosen(inForce, factDate),
    ...(file && { onChange: (change) => void pending.push(`${JSON.stringify(change)}\n`) }),
  });
  let count = 0;
  for await (const { before, ...record } of records) {
    const keep = inForce.length === 0 && before !== undefined;
    backtest.add(keep ? { ...record, before } : record);
    count += 1;
    if (count % TOLD_EVERY === 0) progress.step(messages.rules.judging(count));
    if (file && pending.length > 0 && !file.write(pending.splice(0).join(''))) {
      await once(file, 'drain');
    }
  }
  if (file) await closeFile(file);
  return backtest.report();
}

function chosen(
  inForce: readonly CompiledRuleSet[],
  factDate: string,
): CompiledRuleSet | undefined {
  const moment = { factDate, timeZone: TIME_ZONE };
  const found = versionInEffect(inForce, ({ ruleSet }) => ruleSet.effectiveFrom, moment);
  if (found.ok) return found.value;
  throw new WaybillError(found.failure);
}

async function openFile(path: string): Promise<WriteStream> {
  const file = createWriteStream(path);
  try {
    await once(file, 'open');
    return file;
  } catch (thrown) {
    throw new WaybillError({
      code: 'CLI_FILE_NOT_WRITABLE',
      message: `Expected to write "${path}", but ${reasonOf(thrown)}.`,
      file: path,
      mend: 'Give a path in a folder that exists and may be written.',
    });
  }
}

async function closeFile(file: WriteStream): Promise<void> {
  file.end();
  await once(file, 'close');
}
