import type { Change, ChangeFeed, ChangeNews } from '../../ports/index.ts';
import { createChangeMembers } from './change-members.ts';
import { createChangeStream, isEntryId, toldOf } from './change-stream.ts';
import type { RedisLink } from './redis-link.ts';

export interface SharedChanges extends ChangeFeed {
  /** Tells what is still to be told. */
  readonly close: () => Promise<void>;
}

interface Options {
  readonly link: RedisLink;
  readonly prefix: string;
  /** Of this process. */
  readonly me: string;
}

/** Milliseconds between looks where no message came, and between signs of life. */
const LOOK = 1_000;
/** Between two times that all is read again while Redis is away. */
const AWAY = 5_000;
/** Changes that wait to be told; above, it is told that something was missed. */
const MOST = 10_000;

export function createSharedChanges(options: Options): SharedChanges {
  const changes = new Changes(options);
  return {
    note: changes.note,
    since: changes.since,
    position: changes.position,
    subscribe: changes.subscribe,
    close: changes.close,
  };
}

class Changes {
  readonly #link: RedisLink;
  readonly #stream;
  readonly #members;
  readonly #channel: string;
  readonly #listeners = new Set<(news: ChangeNews) => void>();
  #waiting: Change[] = [];
  /** Something could not be told, and that is still to be said. */
  #untold = false;
  #sending: Promise<void> | undefined;
  #life: NodeJS.Timeout | undefined;
  /** Id of the last entry that was seen; undefined where the place is lost, or nobody listens. */
  #last: string | undefined;
  #opening: Promise<void> | undefined;
  #looking: Promise<void> | undefined;
  #lookAgain = false;
  #readAllAt = 0;

  constructor({ link, prefix, me }: Options) {
    this.#link = link;
    this.#channel = `${prefix}:changes`;
    this.#stream = createChangeStream(link, this.#channel);
    this.#members = createChangeMembers(link, `${prefix}:tellers`, me);
  }

  readonly note: ChangeFeed['note'] = (make) => {
    const change = make();
    if (!change) return;
    if (this.#waiting.length < MOST) this.#waiting.push(change);
    else this.#untold = true;
    this.#live();
    this.#send();
  };

  readonly since: ChangeFeed['since'] = async (lastId) => {
    if (!isEntryId(lastId)) return undefined;
    try {
      const told = (await this.#stream.after(lastId))?.map(toldOf);
      if (!told || told.includes('unknown')) return undefined;
      return told.filter((one) => one !== undefined && one !== 'unknown');
    } catch {
      return undefined;
    }
  };

  readonly position: ChangeFeed['position'] = () => this.#last;

  readonly subscribe: ChangeFeed['subscribe'] = async (listener) => {
    this.#listeners.add(listener);
    this.#opening ??= this.#open();
    await this.#opening;
    return () => this.#listeners.delete(listener);
  };

  readonly close = async (): Promise<void> => {
    clearInterval(this.#life);
    while (this.#sending) await this.#sending;
    await this.#looking;
    // Whoever could not tell all does not leave: the others find it dead, and read again.
    if (this.#link.isUp() && !this.#untold && this.#life)
      await this.#members.leave().catch(() => undefined);
  };

  /** Never rejects: without Redis everything is read again now and then. */
  async #open(): Promise<void> {
    // It may have to wait for Redis; meanwhile there is a look each second.
    void this.#link.news.subscribe(this.#channel).catch(() => undefined);
    this.#last = await this.#stream.add([]).catch(() => undefined);
    this.#link.news.on('message', (channel) => {
      if (channel === this.#channel) this.#look();
    });
    this.#live();
  }

  #live(): void {
    if (this.#life) return;
    const beat = (): void => {
      if (this.#link.isUp()) void this.#members.stay().catch(() => undefined);
      if (this.#untold) this.#send();
      if (this.#listeners.size > 0) this.#look();
    };
    this.#life = setInterval(beat, LOOK).unref();
    beat();
  }

  #send(): void {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined;
      if (this.#waiting.length > 0) this.#send();
    });
  }

  /** Never rejects. One runs at a time, so that all commits of one turn go together. */
  async #sendAll(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    const some = this.#waiting;
    const all = this.#untold ? (['unknown', ...some] as const) : some;
    this.#waiting = [];
    // What cannot be told while this is on its way is said by the next.
    this.#untold = false;
    if (all.length === 0) return;
    try {
      await this.#stream.add(all);
    } catch {
      this.#untold = true;
    }
  }

  #look(): void {
    if (this.#looking) this.#lookAgain = true;
    else
      this.#looking = this.#read().finally(() => {
        this.#looking = undefined;
        if (this.#lookAgain) this.#look();
      });
  }

  /** Never rejects: without Redis nobody knows what others commit, so all is read again now and then. */
  async #read(): Promise<void> {
    this.#lookAgain = false;
    try {
      if (await this.#members.someDied()) await this.#stream.add(['unknown']);
      const entries = this.#last === undefined ? undefined : await this.#stream.after(this.#last);
      if (entries) {
        this.#last = entries.at(-1)?.id ?? this.#last;
        for (const entry of entries) this.#tell(toldOf(entry));
        return;
      }
      // Wiped, or more than it keeps since the last look.
      this.#last = await this.#stream.add([]);
      this.#tell('unknown');
    } catch {
      if (Date.now() - this.#readAllAt < AWAY) return;
      this.#readAllAt = Date.now();
      this.#tell('unknown');
    }
  }

  #tell(news: ChangeNews | undefined): void {
    if (news === undefined) return;
    for (const listener of this.#listeners) listener(news);
  }
}
