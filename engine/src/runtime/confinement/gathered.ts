/**
 * The same question, which all who ask in one turn of the event loop share: it is asked after the last
 * of them has come, so that its answer is as fresh as if each had asked.
 */
export function createGathered<T>(ask: () => Promise<T>): () => Promise<T> {
  let gathering: Promise<T> | undefined;
  return () => {
    gathering ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      gathering = undefined;
      return ask();
    });
    return gathering;
  };
}
