import { hash } from 'node:crypto';
import { basename } from 'node:path';
import { Option, type Command } from 'commander';
import { PERSONAL_CHANNELS, type Entry, type Scan } from '../../../intake/index.ts';
import { readBytes } from '../../../scenario/node/read-file.ts';
import { need, type CommandResult } from '../../command-result.ts';
import { newCommand, queueOption, storeOption } from '../../common-options.ts';
import { act, type Shell } from '../../shell.ts';
import { actingUser } from '../../store/acting-user.ts';
import { placeOf, type PlaceOptions } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';
import { takenResult } from './take.ts';

interface EnterOptions extends PlaceOptions {
  readonly channel: Entry['channel'];
  readonly caller?: string;
  readonly takenAt?: string;
  readonly scan?: string;
  readonly scanPlace?: string;
  readonly process?: string;
  readonly as?: string;
}

export function enterCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  const channel = new Option('--channel <channel>', options.channel).choices(PERSONAL_CHANNELS);
  return newCommand(shell, 'intake-enter', 'enter')
    .argument('<file>', words.orderFile)
    .addOption(channel.makeOptionMandatory())
    .option('--caller <text>', options.caller)
    .option('--taken-at <time>', options.takenAt)
    .option('--scan <file>', options.scan)
    .option('--scan-place <reference>', options.scanPlace)
    .option('--process <id>', options.orderProcess)
    .option('--as <user>', options.as)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(act(shell, (file: string, given: EnterOptions) => enter(shell, file, given)));
}

async function enter(shell: Shell, file: string, options: EnterOptions): Promise<CommandResult> {
  const { channel, caller = null, takenAt = nowInSeconds(), process } = options;
  const content = need(await readBytes(file));
  const actor = actingUser(options.as);
  const entry: Entry = {
    ...{ channel, takenBy: actor.id, takenAt, caller },
    scan: await scanOf(options),
  };
  const request = { name: basename(file), content, entry, actor };
  const chosen = process === undefined ? {} : { processId: process };
  const message = await withEngine(shell, placeOf(options, 'existing'), ({ intake }) =>
    intake.take({ ...request, ...chosen }),
  );
  return takenResult([{ file, message }], shell);
}

const nowInSeconds = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z');

/** The scan itself stays where it is. */
async function scanOf({ scan, scanPlace }: EnterOptions): Promise<Scan | null> {
  if (scan === undefined) return null;
  const bytes = need(await readBytes(scan, MOST_SCAN_BYTES));
  return { name: basename(scan), sha256: hash('sha256', bytes), reference: scanPlace ?? scan };
}

const MOST_SCAN_BYTES = 200 * 1024 * 1024;
