/** Redis did not answer, as opposed to the store or a handler. */
export class RedisAway extends Error {}

/** What Redis is asked; rejects with `RedisAway` alone. */
export async function askRedis<T>(question: Promise<T>): Promise<T> {
  try {
    return await question;
  } catch (cause) {
    throw new RedisAway(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
