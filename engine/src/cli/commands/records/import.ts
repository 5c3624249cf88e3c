import type { Command } from 'commander';
import { TABLE_LIMITS } from '../../../records/index.ts';
import type { ImportReport, RowVerdict } from '../../../runtime/records/table-values.ts';
import { readBytes } from '../../../scenario/node/read-file.ts';
import { newCommand } from '../../common-options.ts';
import { need, type CommandResult } from '../../command-result.ts';
import { addWriteOptions, writeOf, type WriteOptions } from '../../records/record-options.ts';
import { act, type Shell } from '../../shell.ts';
import { placeOf } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';

interface ImportOptions extends WriteOptions {
  readonly dryRun?: boolean;
  readonly goodRows?: boolean;
}

export function recordsImportCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  const command = newCommand(shell, 'records-import', 'import')
    .argument('<type>', words.recordType)
    .argument('<file>', words.table)
    .option('--dry-run', options.dryImport)
    .option('--good-rows', options.goodRows);
  return addWriteOptions(command, shell).action(
    act(shell, (type: string, file: string, given: ImportOptions) =>
      importFile(shell, { type, file }, given),
    ),
  );
}

async function importFile(
  shell: Shell,
  named: { readonly type: string; readonly file: string },
  options: ImportOptions,
): Promise<CommandResult> {
  const { dryRun = false, goodRows = false } = options;
  const content = need(await readBytes(named.file, TABLE_LIMITS.file));
  const place = placeOf(options, 'existing');
  const report = await withEngine(shell, place, (engine) =>
    engine.records.import({ ...named, ...writeOf(options), content, dryRun, goodRows }),
  );
  const failed = report.counts.refused > 0 && !report.written;
  return { data: report, lines: () => reportLines(report, dryRun, shell), failed };
}

/** Rows shown to people: whoever wants more reads JSON. */
const SHOWN = 50;

function reportLines(report: ImportReport, dryRun: boolean, shell: Shell): readonly string[] {
  const { records } = shell.messages;
  const { file, rows, counts, written } = report;
  const refused = rows.filter(({ verdict }) => verdict === 'refused');
  const stopped = counts.refused > 0 && !written;
  const end = dryRun ? records.dryRun : stopped ? records.notImported : records.imported;
  return [
    ...refused.slice(0, SHOWN).flatMap((row) => rowLines(row, shell)),
    ...(refused.length > SHOWN ? [records.more(refused.length - SHOWN)] : []),
    end(file, counts),
  ];
}

function rowLines({ row, verdict, problems }: RowVerdict, { messages }: Shell): readonly string[] {
  const { records, output } = messages;
  return [
    records.row(row, records.verdicts[verdict]),
    ...problems.flatMap(({ cell, column, value, problem, mend }) => {
      const place = [cell, column, value === undefined ? undefined : `"${value}"`];
      const at = place.filter((part) => part !== undefined).join(' ');
      return [`    ${at} ${problem}`.replace(/^ {5}/, '    '), `        ${output.mend(mend)}`];
    }),
  ];
}
