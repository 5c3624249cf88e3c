import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Option, type Command } from 'commander';
import { openStore } from '../../create-engine.ts';
import { WaybillError } from '../../errors/failure.ts';
import { verifyExport, type ExportReport } from '../../history/index.ts';
import { nodeHash } from '../../history/node-hash.ts';
import { sealVerifier } from '../../history/node-seal-keys.ts';
import { notReadable, reasonOf } from '../../scenario/node/read-file.ts';
import { newCommand, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { proveArchives } from '../audit/prove-archives.ts';
import { countedLines } from '../counted-lines.ts';
import { problemLines } from '../print/problem-lines.ts';
import { readKey } from '../read-key.ts';
import { act, type Shell } from '../shell.ts';
import { encryptionSettings } from '../store/encryption-keys.ts';
import { storeName } from '../store/store-name.ts';
import { verifyStore, type VerifyStoreOptions } from '../store/verify-store.ts';

interface VerifyOptions {
  readonly store?: string;
  readonly export?: string;
  readonly instance?: readonly string[];
  readonly archive?: readonly string[];
  readonly publicKey?: string;
}

export function verifyCommand(shell: Shell): Command {
  const { options } = shell.messages.help;
  const publicKey = new Option('--public-key <file>', options.publicKey);
  return newCommand(shell, 'verify')
    .option('--export <file>', options.exportFile)
    .addOption(new Option('--instance <id...>', options.verified).conflicts('export'))
    .option('--archive <file...>', options.archiveFiles)
    .addOption(publicKey.env('WAYBILL_SEAL_PUBLIC_KEY'))
    .addOption(storeOption(shell))
    .action(act(shell, (given: VerifyOptions) => verify(shell, given)));
}

async function verify(shell: Shell, options: VerifyOptions): Promise<CommandResult> {
  const key = options.publicKey;
  const proving = key === undefined ? {} : { prove: sealVerifier(await readKey(key, 'public')) };
  const { encryptionKeys: keys } = await encryptionSettings(shell.terminal.env);
  const asked = { progress: shell.progress, ...proving, ...(keys && { keys }) };
  const report =
    options.export === undefined
      ? await ofStore(options, asked)
      : await ofFile(options.export, asked);
  const files = options.archive ?? [];
  const ofArchives = await proveArchives(report.archives, files, (file) => ofFile(file, asked));
  const problems = [...report.problems, ...ofArchives];
  const { archives: stated, heads: _heads, ...counts } = report;
  const archives = stated.map(({ archive, sha256, heads }) => ({
    ...{ archive, sha256, histories: heads.length },
  }));
  const found = { ...counts, archives, problems, sealsProved: key !== undefined };
  return {
    data: { ...found, archivesProved: files.length - ofArchives.length },
    lines: () => verifyLines(found, files.length, shell),
    failed: problems.length > 0,
  };
}

async function ofStore(
  { store: given, instance: instanceIds }: VerifyOptions,
  asked: VerifyStoreOptions,
): Promise<ExportReport> {
  const store = await openStore(storeName(given, 'existing'), true);
  try {
    return await verifyStore(store, { ...asked, ...(instanceIds && { instanceIds }) });
  } finally {
    await store.close();
  }
}

async function ofFile(
  path: string,
  { progress, prove }: VerifyStoreOptions,
): Promise<ExportReport> {
  try {
    const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
    const reading = { hash: nodeHash, ...(prove && { verify: prove }) };
    return await verifyExport(countedLines(progress, lines), reading);
  } catch (thrown) {
    throw thrown instanceof WaybillError
      ? thrown
      : new WaybillError(notReadable(path, reasonOf(thrown)));
  }
}

interface Found extends Omit<ExportReport, 'archives' | 'heads'> {
  readonly archives: readonly { readonly histories: number }[];
  readonly sealsProved: boolean;
}

function verifyLines(found: Found, shown: number, { messages }: Shell): readonly string[] {
  const { instances, entities, batches, seals, erased, problems, archives } = found;
  const { output, keeping } = messages;
  const whole = problems.length === 0;
  const archived = archives.reduce((sum, { histories }) => sum + histories, 0);
  return [
    ...problems.flatMap((problem) => problemLines(problem, messages)),
    whole
      ? output.verified({ instances, entities, batches, seals })
      : output.broken(problems.length),
    ...(seals > 0 && !found.sealsProved ? [output.sealsUnproved] : []),
    ...(erased.length > 0 ? [output.erased(erased.length)] : []),
    ...(found.encrypted > 0 ? [keeping.notCompared(found.encrypted)] : []),
    ...(archived > 0 && shown === 0 ? [keeping.inArchives(archived, archives.length)] : []),
    ...(shown > 0 && whole ? [keeping.archivesProved(shown, archives.length)] : []),
  ];
}
