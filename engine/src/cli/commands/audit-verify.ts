import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Option, type Command } from 'commander';
import { openStore } from '../../create-engine.ts';
import { WaybillError, type Failure } from '../../errors/failure.ts';
import { exportHistory, verifyExport, type ExportReport } from '../../history/index.ts';
import { nodeHash } from '../../history/node-hash.ts';
import { sealVerifier } from '../../history/node-seal-keys.ts';
import type { Store } from '../../ports/index.ts';
import { entityProblems } from '../../runtime/entity/verify-entities.ts';
import { balanceProblems } from '../../runtime/ledger/balance-problems.ts';
import { notReadable, reasonOf } from '../../scenario/node/read-file.ts';
import { newCommand, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { countedLines } from '../counted-lines.ts';
import { problemLines } from '../print/problem-lines.ts';
import { readKey } from '../read-key.ts';
import { act, type Shell } from '../shell.ts';
import { storeName } from '../store/store-name.ts';

interface VerifyOptions {
  readonly store?: string;
  readonly export?: string;
  readonly instance?: readonly string[];
  readonly publicKey?: string;
}

export function verifyCommand(shell: Shell): Command {
  const { options } = shell.messages.help;
  const publicKey = new Option('--public-key <file>', options.publicKey);
  return newCommand(shell, 'verify')
    .option('--export <file>', options.exportFile)
    .addOption(new Option('--instance <id...>', options.verified).conflicts('export'))
    .addOption(publicKey.env('WAYBILL_SEAL_PUBLIC_KEY'))
    .addOption(storeOption(shell))
    .action(act(shell, (given: VerifyOptions) => verify(shell, given)));
}

async function verify(shell: Shell, options: VerifyOptions): Promise<CommandResult> {
  const key = options.publicKey;
  const prove = key === undefined ? {} : { verify: sealVerifier(await readKey(key, 'public')) };
  const reading = { hash: nodeHash, ...prove };
  const check = (lines: AsyncIterable<string>) =>
    verifyExport(countedLines(shell.progress, lines), reading);
  const report =
    options.export === undefined
      ? await ofStore(options, check)
      : await ofFile(options.export, check);
  const proved = key !== undefined;
  return {
    data: { ...report, sealsProved: proved },
    lines: () => verifyLines(report, proved, shell),
    failed: report.problems.length > 0,
  };
}

type Check = (lines: AsyncIterable<string>) => Promise<ExportReport>;

/** The store is read as its own export would be, so that both are proved by the same code. */
async function ofStore(
  { store: given, instance: instanceIds }: VerifyOptions,
  check: Check,
): Promise<ExportReport> {
  const store = await openStore(storeName(given, 'existing'), true);
  try {
    const report = await check(
      exportHistory(store, { now: Date.now(), ...(instanceIds && { instanceIds }) }),
    );
    const problems = instanceIds ? [] : await storeProblems(store);
    return { ...report, problems: [...report.problems, ...problems] };
  } finally {
    await store.close();
  }
}

/** What an export does not show: that the store itself holds what the histories make. */
async function storeProblems(store: Store): Promise<readonly Failure[]> {
  const problems = await balanceProblems(store);
  const altered: Failure[] = [];
  for await (const failure of entityProblems(store)) altered.push(failure);
  return [...altered, ...problems];
}

async function ofFile(path: string, check: Check): Promise<ExportReport> {
  try {
    return await check(createInterface({ input: createReadStream(path), crlfDelay: Infinity }));
  } catch (thrown) {
    throw thrown instanceof WaybillError
      ? thrown
      : new WaybillError(notReadable(path, reasonOf(thrown)));
  }
}

function verifyLines(
  { instances, entities, batches, seals, erased, problems }: ExportReport,
  proved: boolean,
  { messages }: Shell,
): readonly string[] {
  const { output } = messages;
  const whole = problems.length === 0;
  return [
    ...problems.flatMap((problem) => problemLines(problem, messages)),
    whole
      ? output.verified({ instances, entities, batches, seals })
      : output.broken(problems.length),
    ...(seals > 0 && !proved ? [output.sealsUnproved] : []),
    ...(erased.length > 0 ? [output.erased(erased.length)] : []),
  ];
}
