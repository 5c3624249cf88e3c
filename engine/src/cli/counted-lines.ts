import type { Progress } from './progress.ts';

const EVERY = 1_000;

/** The same lines, their number told from time to time. */
export async function* countedLines(
  { step }: Progress,
  lines: AsyncIterable<string>,
): AsyncGenerator<string> {
  let count = 0;
  for await (const line of lines) {
    count += 1;
    if (count % EVERY === 0) step(String(count));
    yield line;
  }
}
