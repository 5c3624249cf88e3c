/** Runs tasks of the same key one after the other, of different keys side by side. */
export interface KeyedMutex {
  readonly run: <T>(key: string, task: () => Promise<T>) => Promise<T>;
}

export function createKeyedMutex(): KeyedMutex {
  const tails = new Map<string, Promise<unknown>>();
  const run = <T>(key: string, task: () => Promise<T>): Promise<T> => {
    const before = tails.get(key);
    const result = before ? before.then(task, task) : task();
    tails.set(key, result);
    const forget = (): void => {
      if (tails.get(key) === result) tails.delete(key);
    };
    result.then(forget, forget);
    return result;
  };
  return { run };
}
