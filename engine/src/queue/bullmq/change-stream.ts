import type { Change, ToldChange } from '../../ports/index.ts';
import type { RedisLink } from './redis-link.ts';

/** An entry of the stream; without a change it says that something was missed, or marks a place. */
export interface Entry {
  readonly id: string;
  readonly change?: Change | 'unknown';
}

/**
 * What all processes have committed of late, in one order, as a stream of Redis. It may be wiped or
 * cut off at any time: whoever reads on finds out by the entry it stopped at.
 */
export interface ChangeStream {
  /** Without changes: a mark. Gives the id of the last. */
  readonly add: (changes: readonly (Change | 'unknown')[]) => Promise<string>;
  /** What came after `id`; undefined where that entry is no more. */
  readonly after: (id: string) => Promise<readonly Entry[] | undefined>;
}

/** Entries kept for readers that were away for a moment. */
const KEPT = 4_096;

export function createChangeStream({ commands }: RedisLink, key: string): ChangeStream {
  return {
    add: async (changes) => {
      const pipeline = commands.pipeline();
      const texts = changes.length === 0 ? [''] : changes.map((one) => JSON.stringify(one));
      for (const text of texts) pipeline.xadd(key, 'MAXLEN', '~', KEPT, '*', 'change', text);
      // One message for all of them, to look at once.
      pipeline.publish(key, '');
      const answers = (await pipeline.exec()) ?? [];
      for (const [error] of answers) if (error) throw error;
      return String(answers.at(-2)?.[1]);
    },
    after: async (id) => {
      // From the entry itself on, to see that it is there.
      const [first, ...entries] = await commands.xrange(key, id, '+', 'COUNT', KEPT * 2);
      return first?.[0] === id ? entries.map(readEntry) : undefined;
    },
  };
}

export const isEntryId = (text: string): boolean => /^\d{1,20}-\d{1,20}$/.test(text);

function readEntry([id, [, text = '']]: [id: string, fields: string[]]): Entry {
  if (text === '') return { id };
  // Only `add` writes under this key.
  return { id, change: JSON.parse(text) as Change | 'unknown' };
}

export const toldOf = ({ id, change }: Entry): ToldChange | 'unknown' | undefined =>
  change === undefined || change === 'unknown' ? change : { id, ...change };
