import { Option, type Command } from 'commander';
import type { RetentionRun } from '../../../runtime/retention/retention-api.ts';
import { newCommand, queueOption, storeOption } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { act, type Shell } from '../../shell.ts';
import { actingUser } from '../../store/acting-user.ts';
import { keepingSettings } from '../../store/keeping-settings.ts';
import { placeOf, type PlaceOptions } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';

interface RunOptions extends PlaceOptions {
  readonly dryRun?: boolean;
  readonly archives?: string;
  readonly privateKey?: string;
  readonly publicKey?: string;
  readonly as?: string;
}

export function retentionRunCommand(shell: Shell): Command {
  const { options } = shell.messages.help;
  return newCommand(shell, 'retention-run', 'run')
    .option('--dry-run', options.retentionDryRun)
    .addOption(new Option('--archives <folder>', options.archives).env('WAYBILL_ARCHIVES'))
    .addOption(
      new Option('--private-key <file>', options.privateKey).env('WAYBILL_SEAL_PRIVATE_KEY'),
    )
    .addOption(new Option('--public-key <file>', options.publicKey).env('WAYBILL_SEAL_PUBLIC_KEY'))
    .option('--as <user>', options.as)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(act(shell, (given: RunOptions) => run(shell, given)));
}

async function run(shell: Shell, given: RunOptions): Promise<CommandResult> {
  const { dryRun = false } = given;
  const place = { ...placeOf(given, 'existing'), ...(await keepingSettings(given)) };
  const asked = { actor: actingUser(given.as), dryRun };
  const found = await withEngine(shell, place, ({ retention }) => retention.run(asked));
  return { data: found, lines: () => runLines(found, shell) };
}

function runLines(found: RetentionRun, { messages }: Shell): readonly string[] {
  const { keeping } = messages;
  const { due, dueCount, heldCount, archive, finished, more } = found;
  return [
    ...finished.map((name) => keeping.archiveFinished(name)),
    ...(archive ? [] : due),
    ...(archive
      ? [keeping.archived(archive.histories, archive.archive), `SHA-256 ${archive.sha256}`]
      : [keeping.due(dueCount)]),
    ...(heldCount > 0 ? [keeping.heldBack(heldCount)] : []),
    ...(more ? [keeping.moreDue] : []),
  ];
}
