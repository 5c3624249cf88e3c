import type { ServerPage } from './use-pages.ts';

/** Of a list that the server looks through, for want of an index. */
export interface LookedPage<T> extends ServerPage<T> {
  /** How many were looked at for it; absent where there was an index. */
  readonly looked?: number;
}

export interface Progress {
  readonly looked: number;
  readonly found: number;
}

interface Looking<T> {
  readonly load: (after: string | undefined) => Promise<LookedPage<T>>;
  readonly after: string | undefined;
  readonly signal: AbortSignal;
  /** Told after each answer that is not the last. */
  readonly tell: (progress: Progress) => void;
}

/** What a page shows at least, while there is more. */
const FULL = 50;
/** Answers for one page: what lies beyond them is for the next. */
const MOST = 20;

/** A page of what the server looks for a part at a time: full, unless it is the last or the bound is met. */
export async function lookOn<T>({ load, after, signal, tell }: Looking<T>): Promise<ServerPage<T>> {
  const items: T[] = [];
  let from = after;
  let looked = 0;
  for (let answers = 0; answers < MOST; answers++) {
    const page = await load(from);
    signal.throwIfAborted();
    items.push(...page.items);
    from = page.next;
    looked += page.looked ?? 0;
    if (from === undefined || page.looked === undefined || items.length >= FULL) break;
    tell({ looked, found: items.length });
  }
  if (from === undefined) return { items };
  return { items, next: from, ...(looked > 0 && items.length < FULL && { unfinished: true }) };
}
