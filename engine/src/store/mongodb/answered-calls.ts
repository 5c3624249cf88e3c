/** Calls of the driver that come to an end, also where the driver itself would wait for ever. */
export interface AnsweredCalls {
  /** As the call; rejects where its server has been lost and no answer can come any more. */
  readonly answered: <T>(call: Promise<T>) => Promise<T>;
}

/** Milliseconds within which the driver itself ends what was under way on a server that is lost. */
const GRACE = 2_000;

/** The driver's client, which tells when it has found a server lost. */
interface Client {
  readonly on: (
    event: 'connectionPoolCleared',
    listener: (cleared: { readonly address: string }) => void,
  ) => unknown;
}

/**
 * A socket that the server has closed, and that has not told the driver of it yet, takes a command
 * and says that it is full; the driver (mongodb 7.8) then waits for it to empty, and a closed one
 * never does. Such a call was begun before the driver found its server lost and cleared its
 * connections. Other calls of that time that are still without an answer are given up with it:
 * they may have been carried out, which is what the error says.
 */
export function createAnsweredCalls(client: Client): AnsweredCalls {
  const underWay = new Set<(error: Error) => void>();
  client.on('connectionPoolCleared', ({ address }) => {
    const begun = [...underWay];
    if (begun.length === 0) return;
    setTimeout(() => {
      for (const giveUp of begun) giveUp(lost(address));
    }, GRACE);
  });
  return {
    answered: (call) =>
      new Promise((resolve, reject) => {
        underWay.add(reject);
        const over = (): void => void underWay.delete(reject);
        call.then(resolve, reject).finally(over);
      }),
  };
}

/** Named as the driver names what broke on the way. */
const lost = (address: string): Error =>
  Object.assign(new Error(`the connection to ${address} was lost before an answer came`), {
    name: 'MongoNetworkError',
  });
