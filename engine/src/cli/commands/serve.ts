import { Option, type Command } from 'commander';
import { WaybillError, type Failure } from '../../errors/failure.ts';
import type { EngineOptions } from '../../runtime/engine-options.ts';
import { newCommand, queueOption, storeOption } from '../common-options.ts';
import { readCount, readPort } from '../read-number.ts';
import { act, type Shell } from '../shell.ts';
import { ledgerSettings } from '../store/ledger-settings.ts';
import { placeOf, type PlaceOptions } from '../store/place-of.ts';

interface ServeOptions extends PlaceOptions {
  readonly host: string;
  readonly port: number;
  readonly drain: number;
}

/** What the server's package offers; nothing here imports it, since it stands above the engine. */
interface ServerPackage {
  readonly serve: (options: {
    readonly host: string;
    readonly port: number;
    readonly drain: number;
    readonly engine: EngineOptions;
    readonly env: Shell['terminal']['env'];
    readonly tell: (message: ServeMessage) => void;
  }) => Promise<Failure | undefined>;
}

type ServeMessage =
  | {
      readonly kind: 'first-administrator';
      readonly user: string;
      readonly oneTimePassword: string;
    }
  | { readonly kind: 'listening'; readonly url: string }
  | { readonly kind: 'stopping'; readonly signal: string };

const PACKAGE = '@waybill/server/serve';
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
        const engine = { ...placeOf(given, 'make'), ledger: ledgerSettings(env), takesWork: true };
        const { host: address, port: wanted, drain } = given;
        const where = { host: address, port: wanted, drain: drain * 1_000, engine, env };
        const { serve } = await serverPackage();
        const failure = await serve({ ...where, tell: teller(shell) });
        if (failure) throw new WaybillError(failure);
        return undefined;
      }),
    );
}

async function serverPackage(): Promise<ServerPackage> {
  try {
    // Named by a variable: the engine does not depend on what is built upon it.
    const name: string = PACKAGE;
    // The package keeps to `ServerPackage`; its own tests start it by this command.
    return (await import(name)) as ServerPackage;
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_MODULE_NOT_FOUND'))
      throw thrown;
    throw new WaybillError({
      code: 'CLI_SERVER_ABSENT',
      message: `Expected the package "@waybill/server" beside the engine, but ${thrown.message}.`,
      mend: 'Install it, or run the command in a clone of the repository.',
    });
  }
}

/** On standard error: standard output is the log's, one JSON object in each line. */
function teller({ terminal, messages }: Shell): (message: ServeMessage) => void {
  const { output } = messages;
  const lines = (message: ServeMessage): readonly string[] => {
    switch (message.kind) {
      case 'first-administrator':
        return output.firstAdministrator(message.user, message.oneTimePassword);
      case 'listening':
        return [output.serverListening(message.url)];
      case 'stopping':
        return [output.workerDraining(message.signal)];
    }
  };
  return (message) =>
    terminal.err(
      lines(message)
        .map((line) => `${line}\n`)
        .join(''),
    );
}
