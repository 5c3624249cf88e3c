import { Option, type Command } from 'commander';
import { newCommand, queueOption, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { readKey } from '../read-key.ts';
import { act, type Shell } from '../shell.ts';
import { placeOf, type PlaceOptions } from '../store/place-of.ts';
import { withEngine } from '../store/with-engine.ts';

interface SealOptions extends PlaceOptions {
  readonly privateKey: string;
  readonly publicKey: string;
}

export function sealCommand(shell: Shell): Command {
  const { options } = shell.messages.help;
  const key = (flag: string, words: string, variable: string): Option =>
    new Option(flag, words).env(variable).makeOptionMandatory();
  return newCommand(shell, 'seal')
    .addOption(key('--private-key <file>', options.privateKey, 'WAYBILL_SEAL_PRIVATE_KEY'))
    .addOption(key('--public-key <file>', options.publicKey, 'WAYBILL_SEAL_PUBLIC_KEY'))
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(act(shell, (given: SealOptions) => seal(shell, given)));
}

async function seal(shell: Shell, options: SealOptions): Promise<CommandResult> {
  const place = placeOf(options, 'existing');
  const sealKeys = {
    privateKey: await readKey(options.privateKey, 'private'),
    publicKey: await readKey(options.publicKey, 'public'),
  };
  const text = await withEngine(shell, { ...place, sealKeys }, (engine) => engine.seal());
  // The engine has just written it: `Seal` in history/seal.ts.
  const made = JSON.parse(text) as {
    readonly number: number;
    readonly count: number;
    readonly root: string;
  };
  const { number, count, root } = made;
  return {
    data: { seal: made },
    lines: () => [shell.messages.output.sealed(number, count, root)],
  };
}
