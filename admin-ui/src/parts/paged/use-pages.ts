import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useRef, type RefObject } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { useKeptPlace } from '../use-kept-place.ts';

export interface ServerPage<T> {
  readonly items: readonly T[];
  readonly next?: string;
  /** It is short, since not everything was looked at yet. */
  readonly unfinished?: boolean;
}

interface Asked<Read> {
  readonly queryKey: readonly unknown[];
  readonly load: (after: string | undefined, signal: AbortSignal) => Promise<Read>;
  /** Milliseconds after which it is read again. */
  readonly refresh?: number;
}

export interface Pages<T, Read = ServerPage<T>> {
  readonly query: Pick<UseQueryResult<Read>, 'data' | 'error' | 'refetch'>;
  /** Of the page that is open. */
  readonly items: readonly T[];
  /** How many come before them. */
  readonly before: number;
  readonly toPrevious?: () => void;
  readonly toNext?: () => void;
  /** Another page is being read. */
  readonly turning: boolean;
  /** What is to be in sight when a page was turned. */
  readonly top: RefObject<HTMLDivElement | null>;
}

/** The end of the page before, and how many things stand up to there. */
interface Mark {
  readonly after: string;
  readonly before: number;
}

interface Turned {
  readonly list: string;
  readonly marks: readonly Mark[];
}

/**
 * A list that the server pages, one page at a time: however long it is, as many rows are in the
 * page, and as many are read again. Another question begins at its first page.
 */
export function usePages<Read extends ServerPage<unknown>>({
  queryKey,
  load,
  refresh,
}: Asked<Read>): Pages<Read['items'][number], Read> {
  const list = JSON.stringify(queryKey);
  const { mark, toPrevious, toFirst, turnTo } = useMarks(list);
  const query = useQuery({
    queryKey: [...queryKey, { after: mark?.after }],
    queryFn: ({ signal }) => load(mark?.after, signal),
    // The page that was open stays until the next has come.
    placeholderData: (page, old) =>
      JSON.stringify(old?.queryKey.slice(0, -1)) === list ? page : undefined,
    ...(refresh !== undefined && { refetchInterval: refresh }),
  });
  const { isPlaceholderData: turning, error, refetch } = query;
  // Rows are drawn between keys and clicks: a hundred at once would keep them waiting.
  const data = useDeferredValue(query.data);
  const items = data?.items ?? NONE;
  const before = mark?.before ?? 0;
  const after = data?.next;
  useStandingPage(turning ? undefined : query.data, before, toPrevious);
  useKnownPage(query.error, toFirst);
  return {
    ...{ query: { data, error, refetch }, items, before, turning, top: useTop(mark?.after) },
    ...(toPrevious && { toPrevious }),
    ...(after !== undefined &&
      !turning &&
      data === query.data && {
        toNext: () => turnTo({ after, before: before + items.length }, items.length === 0),
      }),
  };
}

/** The pages that were turned of a list; another list has none. */
function useMarks(list: string) {
  const [turned, turn] = useKeptPlace<Turned>(list);
  const marks = turned?.list === list ? turned.marks : [];
  const mark = marks.at(-1);
  return {
    mark,
    toPrevious: mark && (() => turn({ list, marks: marks.slice(0, -1) })),
    toFirst: mark && (() => turn({ list, marks: [] })),
    /** Nobody wants to turn back to a page that has shown nothing. */
    turnTo: (next: Mark, inPlace: boolean) =>
      turn({ list, marks: [...(inPlace ? marks.slice(0, -1) : marks), next] }),
  };
}

const NONE: readonly never[] = [];

/** Where nothing stands any more, such as incidents that were tried again, the page before is the last. */
function useStandingPage(
  page: ServerPage<unknown> | undefined,
  before: number,
  toPrevious: (() => void) | undefined,
): void {
  const gone = before > 0 && page?.items.length === 0 && page.next === undefined;
  useEffect(() => {
    if (gone) toPrevious?.();
  });
}

/** A place that was kept, and that the server does not know any more, is left for the first page. */
function useKnownPage(error: Error | null, toFirst: (() => void) | undefined): void {
  const unknown = error instanceof ApiError && error.status === 400;
  useEffect(() => {
    if (unknown) toFirst?.();
  });
}

/** Whoever has turned the page reads it from its first row. */
function useTop(shown: string | undefined): RefObject<HTMLDivElement | null> {
  const top = useRef<HTMLDivElement>(null);
  const last = useRef(shown);
  useEffect(() => {
    if (last.current !== shown) top.current?.scrollIntoView({ block: 'start' });
    last.current = shown;
  }, [shown]);
  return top;
}
