import { Option, type Command } from 'commander';
import { runServer } from '../serve/run-server.ts';
import { newCommand, queueOption, storeOption } from '../common-options.ts';
import { readCount, readPort } from '../read-number.ts';
import { act, type Shell } from '../shell.ts';
import { encryptionSettings } from '../store/encryption-keys.ts';
import { keepingSettings } from '../store/keeping-settings.ts';
import { ledgerSettings } from '../store/ledger-settings.ts';
import { placeOf, type PlaceOptions } from '../store/place-of.ts';

interface ServeOptions extends PlaceOptions {
  readonly host: string;
  readonly port: number;
  readonly drain: number;
}

const PORT = 8_080;
/** Seconds; container platforms kill after as long. */
const DRAIN = 25;

export function serveCommand(shell: Shell): Command {
  const { options } = shell.messages.help;
  const port = new Option('--port <port>', options.port).env('WAYBILL_PORT');
  const host = new Option('--host <host>', options.host).env('WAYBILL_HOST');
  return newCommand(shell, 'serve')
    .addOption(host.default('127.0.0.1'))
    .addOption(port.argParser(readPort).default(PORT))
    .addOption(new Option('--drain <seconds>', options.drain).argParser(readCount).default(DRAIN))
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(
      act(shell, async (given: ServeOptions) => {
        const { env } = shell.terminal;
        const engine = {
          ...{ ...placeOf(given, 'make'), ledger: ledgerSettings(env), takesWork: true },
          ...(await encryptionSettings(env)),
          ...(await keepingSettings({
            archives: env['WAYBILL_ARCHIVES'],
            privateKey: env['WAYBILL_SEAL_PRIVATE_KEY'],
            publicKey: env['WAYBILL_SEAL_PUBLIC_KEY'],
          })),
        };
        const { host: address, port: wanted, drain } = given;
        await runServer(shell, { host: address, port: wanted, drain: drain * 1_000, engine });
        return undefined;
      }),
    );
}
