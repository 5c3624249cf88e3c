/** Waits, or until `signal` says that nobody waits any more. Never rejects. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const over = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, milliseconds);
    signal.addEventListener('abort', over);
  });
}

/** Doubles from `first` to `most`, and varies by a quarter, so that many clients do not come at once. */
export function backoff(
  failures: number,
  { first, most }: { first: number; most: number },
): number {
  const doubled = Math.min(most, first * 2 ** Math.min(failures - 1, 30));
  return Math.round(doubled * (0.75 + Math.random() * 0.5));
}
