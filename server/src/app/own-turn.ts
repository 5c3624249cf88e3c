import type { Engine } from '@waybill/engine';

/** What one of all servers does, for as long as it lives; when it dies, another has the turn. */
export interface OwnTurn {
  /** Asks for it, and keeps it from then on. */
  readonly isMine: () => Promise<boolean>;
  readonly giveBack: () => Promise<void>;
}

/** Milliseconds until a server that has fallen silent has the turn no more. */
const LEASE = 15_000;
const RENEWAL = 5_000;

export function createOwnTurn({ holdTurn }: Pick<Engine, 'holdTurn'>, name: string): OwnTurn {
  let renewal: NodeJS.Timeout | undefined;
  let renewing = Promise.resolve();
  const rest = (): void => {
    clearInterval(renewal);
    renewal = undefined;
  };
  const isMine = async (): Promise<boolean> => {
    const mine = await holdTurn(name, LEASE);
    if (!mine) rest();
    // Where it fails, the lease runs out, and the next who asks has it.
    else renewal ??= setInterval(renew, RENEWAL).unref();
    return mine;
  };
  const renew = (): void => {
    renewing = isMine().then(
      () => undefined,
      () => undefined,
    );
  };
  return {
    isMine,
    giveBack: async () => {
      clearInterval(renewal);
      await renewing;
      rest();
      await holdTurn(name, 0);
    },
  };
}
