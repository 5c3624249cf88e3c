import type { RedisLink } from './redis-link.ts';

/** Who of all processes does what one of them is to do. */
export interface Turns {
  /** Undefined: Redis does not answer, so that nobody can be asked. */
  readonly take: (name: string, period: number) => Promise<boolean | undefined>;
  /** The same where whoever has it may have it for longer, or with 0 give it back. */
  readonly hold: (name: string, period: number) => Promise<boolean | undefined>;
}

/** Prolongs a key, or ends it, for its holder alone: what was read may be another's a moment later. */
const PROLONG = `
if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('pexpire', KEYS[1], ARGV[2])
return 1`;

/** A turn is a key that lives for the period: who sets it has it, and who dies holds it no longer. */
export function createTurns(link: RedisLink, prefix: string, holder: string): Turns {
  const keyOf = (name: string): string => `${prefix}:turn:${name}`;
  const take = async (name: string, period: number): Promise<boolean> =>
    (await link.commands.set(keyOf(name), holder, 'PX', period, 'NX')) === 'OK';
  const asked = async (ask: () => Promise<boolean>): Promise<boolean | undefined> => {
    if (!link.isUp()) return undefined;
    try {
      return await ask();
    } catch {
      link.doubt();
      return undefined;
    }
  };
  return {
    take: (name, period) => asked(() => take(name, period)),
    hold: (name, period) =>
      asked(async () => {
        const held = await link.commands.eval(PROLONG, 1, keyOf(name), holder, period);
        return held === 1 || (period > 0 && (await take(name, period)));
      }),
  };
}
