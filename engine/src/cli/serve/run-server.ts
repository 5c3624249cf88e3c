import { WaybillError, type Failure } from '../../errors/failure.ts';
import type { Role } from '../../people/index.ts';
import type { Engine } from '../../runtime/engine-api.ts';
import type { EngineOptions } from '../../runtime/engine-options.ts';
import type { Shell } from '../shell.ts';

/** What the server's package offers; nothing here imports it, since it stands above the engine. */
interface ServerPackage {
  readonly serve: (options: {
    readonly host: string;
    readonly port: number;
    readonly drain: number;
    readonly engine: EngineOptions;
    readonly env: Shell['terminal']['env'];
    readonly tell: (message: ServeMessage) => void;
    readonly accounts?: readonly SampleAccount[];
    readonly onEngine?: (engine: Engine) => void;
  }) => Promise<Failure | undefined>;
  readonly work: (engine: Engine, env: Shell['terminal']['env']) => Failure | undefined;
}

type ServeMessage =
  | {
      readonly kind: 'first-administrator';
      readonly user: string;
      readonly oneTimePassword: string;
    }
  | { readonly kind: 'building-pages' }
  | { readonly kind: 'listening'; readonly url: string }
  | { readonly kind: 'stopping'; readonly signal: string };

const PACKAGE = '@waybill/server/serve';

/** An account whose password everybody may know; demonstrations alone have such. */
export interface SampleAccount {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly departments: readonly string[];
  readonly password: string;
}

export interface ServerPlace {
  readonly host: string;
  /** 0: one that is free. */
  readonly port: number;
  /** Milliseconds for requests under way when it is told to stop. */
  readonly drain: number;
  readonly engine: EngineOptions;
  readonly accounts?: readonly SampleAccount[];
  /** Told of the engine before it serves, for workers of the same process. */
  readonly onEngine?: (engine: Engine) => void;
}

/** Serves until a signal comes. */
export async function runServer(shell: Shell, place: ServerPlace): Promise<void> {
  const { serve } = await serverPackage();
  const failure = await serve({ ...place, env: shell.terminal.env, tell: teller(shell) });
  if (failure) throw new WaybillError(failure);
}

/** Does jobs of mail and HTTP too, where the server's package is there to do them. */
export async function runConnectors(shell: Shell, engine: Engine): Promise<void> {
  const { work } = await serverPackage();
  const failure = work(engine, shell.terminal.env);
  if (failure) throw new WaybillError(failure);
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
      case 'building-pages':
        return [output.buildingPages];
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
