import type { ServerResponse } from 'node:http';
import type { ChangeNews, ToldChange } from '@waybill/engine';
import type { Feed } from './feed.ts';

/** Bytes that a slow reader may be behind before it is sent away to read everything again. */
const BEHIND = 1_024 * 1_024;

export interface ChangeReader {
  readonly response: Pick<ServerResponse, 'write' | 'end' | 'writableLength'>;
  /** Of what the reader has seen last; absent: it comes for the first time. */
  readonly lastId: string | undefined;
  readonly isWanted: (change: ToldChange) => Promise<boolean>;
}

/** Writes what was missed, and from now on whatever changes, as server-sent events; gives how to stop. */
export function streamChanges(feed: Feed, { response, lastId, isWanted }: ChangeReader) {
  const write = (text: string): void => {
    if (response.writableLength > BEHIND) response.end();
    else response.write(text);
  };
  let told = Promise.resolve();
  /** One after the other, however long each takes to be judged. */
  const inTurn = (work: () => void | Promise<void>): void => {
    // Whoever has missed something comes again, and reads everything once more.
    told = told.then(work).catch(() => void response.end());
  };
  const tell = async (news: ChangeNews): Promise<void> => {
    if (news === 'unknown') write(`${placeIn(feed)}event: reset\ndata: {}\n\n`);
    else if (await isWanted(news)) write(textOf(news));
  };
  const missed = new Set<string>();
  write(`retry: 2000\n${lastId === undefined ? placeIn(feed) : ''}\n`);
  // What comes while the missed is read may be among it, too.
  const leave = feed.subscribe((news) => {
    if (news === 'end') response.end();
    else inTurn(() => (news !== 'unknown' && missed.has(news.id) ? undefined : tell(news)));
  });
  if (lastId !== undefined)
    inTurn(async () => {
      const known: readonly ChangeNews[] = (await feed.since(lastId)) ?? ['unknown'];
      for (const news of known) {
        if (news !== 'unknown') missed.add(news.id);
        await tell(news);
      }
    });
  return leave;
}

/** So that whoever comes again says since when, also where nothing has been told. */
function placeIn(feed: Feed): string {
  const position = feed.position();
  return position === undefined ? '' : `id: ${position}\n`;
}

const textOf = ({ id, topic, ...data }: ToldChange): string =>
  `id: ${id}\nevent: ${topic}\ndata: ${JSON.stringify(data)}\n\n`;
