import type { RedisLink } from './redis-link.ts';

/** Who of all processes does what one of them is to do. */
export interface Turns {
  /** Undefined: Redis does not answer, so that nobody can be asked. */
  readonly take: (name: string, period: number) => Promise<boolean | undefined>;
}

/** A turn is a key that lives for the period: who sets it has it, and who dies holds it no longer. */
export const createTurns = (link: RedisLink, prefix: string, holder: string): Turns => ({
  take: async (name, period) => {
    if (!link.isUp()) return undefined;
    try {
      const set = await link.commands.set(`${prefix}:turn:${name}`, holder, 'PX', period, 'NX');
      return set === 'OK';
    } catch {
      link.doubt();
      return undefined;
    }
  },
});
