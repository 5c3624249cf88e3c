import { Option, type Command } from 'commander';
import { newCommand, queueOption, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import type { MigrationCounts } from '../messages/migration-messages.ts';
import { migrateAll, type MigrationRun } from '../migration/migrate-all.ts';
import { readMapping } from '../migration/read-mapping.ts';
import { problemLines } from '../print/problem-lines.ts';
import { readCount } from '../read-number.ts';
import { act, type Shell } from '../shell.ts';
import type { Engine } from '../../runtime/engine-api.ts';
import { actingUser } from '../store/acting-user.ts';
import { placeOf, type PlaceOptions } from '../store/place-of.ts';
import { withEngine } from '../store/with-engine.ts';
import { withReader } from '../store/with-reader.ts';

interface MigrateOptions extends PlaceOptions {
  readonly from: number;
  readonly to: number;
  readonly mapping?: string;
  readonly dryRun?: boolean;
  readonly instance?: string;
  readonly reason?: string;
  readonly as?: string;
}

export function migrateCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  const version = (flags: string, text: string): Option =>
    new Option(flags, text).argParser(readCount).makeOptionMandatory();
  return newCommand(shell, 'migrate')
    .argument('<process>', words.process)
    .addOption(version('--from <version>', options.fromVersion))
    .addOption(version('--to <version>', options.toVersion))
    .option('--mapping <file>', options.idMapping)
    .option('--dry-run', options.dryRun)
    .option('--instance <id>', options.oneInstance)
    .option('--reason <text>', options.reason)
    .option('--as <user>', options.as)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(
      act(shell, (processId: string, given: MigrateOptions) => migrate(shell, processId, given)),
    );
}

async function migrate(
  shell: Shell,
  processId: string,
  options: MigrateOptions,
): Promise<CommandResult> {
  const { from, to, dryRun = false, instance, reason = '' } = options;
  const mapping = await readMapping(options.mapping);
  const request = { processId, from, to, ...(mapping && { mapping }) };
  const how = {
    ...{ dryRun, reason, actor: actingUser(options.as) },
    ...(instance !== undefined && { instance }),
    onPage: (counts: MigrationCounts) =>
      shell.progress.step(shell.messages.migration.progress(counts)),
  };
  const work = (engine: Engine): Promise<MigrationRun> => migrateAll(engine, request, how);
  const run = await (dryRun
    ? withReader(shell, options, work)
    : withEngine(shell, placeOf(options, 'existing'), work));
  return {
    data: { ...{ process: processId, from, to, dryRun }, ...run },
    lines: () => runLines(shell, { run, to, dryRun }),
    failed: run.counts.refused > 0,
  };
}

interface Told {
  readonly run: MigrationRun;
  readonly to: number;
  readonly dryRun: boolean;
}

function runLines({ messages }: Shell, { run, to, dryRun }: Told): readonly string[] {
  const { migration } = messages;
  const { withoutPlace, refused, counts } = run;
  return [
    ...(withoutPlace.length > 0 ? [migration.withoutPlace(to, withoutPlace)] : []),
    ...refused.flatMap(({ instanceId, failures }) => [
      migration.refused(instanceId),
      ...failures.flatMap((failure) => problemLines(failure, messages)),
    ]),
    dryRun ? migration.wouldBe(counts) : migration.done(counts),
  ];
}
