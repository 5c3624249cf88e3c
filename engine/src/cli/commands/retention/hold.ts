import { Option, type Command } from 'commander';
import { WaybillError } from '../../../errors/failure.ts';
import type { HoldState, HoldTarget } from '../../../retention/index.ts';
import type { Retention, RetentionWrite } from '../../../runtime/retention/retention-api.ts';
import { newCommand, queueOption, storeOption } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { act, type Shell } from '../../shell.ts';
import { actingUser } from '../../store/acting-user.ts';
import { placeOf, type PlaceOptions } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';

interface HoldOptions extends PlaceOptions {
  readonly instance?: string;
  readonly businessKey?: string;
  readonly reason: string;
  readonly as?: string;
}

type Change = (
  retention: Retention,
  target: HoldTarget,
  write: RetentionWrite,
) => Promise<HoldState>;

export const holdCommand = (shell: Shell): Command =>
  addTarget(newCommand(shell, 'retention-hold', 'hold'), shell).action(
    act(shell, (given: HoldOptions) =>
      change(shell, given, (retention, ...at) => retention.hold(...at)),
    ),
  );

export const liftCommand = (shell: Shell): Command =>
  addTarget(newCommand(shell, 'retention-lift', 'lift'), shell).action(
    act(shell, (given: HoldOptions) =>
      change(shell, given, (retention, ...at) => retention.lift(...at)),
    ),
  );

function addTarget(command: Command, shell: Shell): Command {
  const { options } = shell.messages.help;
  const instance = new Option('--instance <id>', options.heldInstance);
  return command
    .addOption(instance.conflicts('businessKey'))
    .option('--business-key <key>', options.businessKey)
    .requiredOption('--reason <text>', options.reason)
    .option('--as <user>', options.as)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell));
}

async function change(shell: Shell, given: HoldOptions, work: Change): Promise<CommandResult> {
  const target = targetOf(given);
  const write = { reason: given.reason, actor: actingUser(given.as) };
  const hold = await withEngine(shell, placeOf(given, 'existing'), ({ retention }) =>
    work(retention, target, write),
  );
  const { held, lifted } = shell.messages.keeping;
  return { data: { hold }, lines: () => [hold.active ? held(target.id) : lifted(target.id)] };
}

function targetOf({ instance, businessKey }: HoldOptions): HoldTarget {
  if (instance !== undefined) return { kind: 'instance', id: instance };
  if (businessKey !== undefined) return { kind: 'business-key', id: businessKey };
  throw new WaybillError({
    code: 'CLI_USAGE',
    message: 'Expected what is held, but neither an instance nor a business key is named.',
    mend: 'Give --instance or --business-key.',
  });
}
