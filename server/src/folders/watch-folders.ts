import type { Engine } from '@waybill/engine';
import type { Logger } from 'pino';
import { repeatWork, type RepeatedWork } from '../app/repeat-work.ts';
import { lookIntoFolder, type Look } from './look-into-folder.ts';
import type { OpenFolder } from './open-folder.ts';
import { createRestedFiles } from './rested-files.ts';
import type { Trouble } from './trouble.ts';

interface WatchOptions {
  readonly engine: Pick<Engine, 'intake' | 'now'>;
  readonly folders: readonly OpenFolder[];
  readonly log: Logger;
  /** Milliseconds from the end of one look to the next. */
  readonly every: number;
  /** Milliseconds for which a file must not have changed. */
  readonly rest: number;
}

/** How a folder was at the last look of this process. */
export interface FolderView {
  readonly id: string;
  readonly path: string;
  readonly out: string | null;
  /** Epoch milliseconds; null: not yet. */
  readonly lookedAt: number | null;
  readonly waiting: number;
  readonly troubles: readonly Trouble[];
  /** Those that are not listed. */
  readonly moreTroubles: number;
  /** Since when the trouble that lasts longest has been there, epoch milliseconds; null: there is none. */
  readonly troubledAt: number | null;
}

export interface FolderWatch extends RepeatedWork {
  readonly views: () => readonly FolderView[];
}

const MOST_TOLD = 50;

/** Looks into one folder after the other, turn by turn: shares of a network tell nobody of changes. */
export function watchFolders({ folders, every, ...options }: WatchOptions): FolderWatch {
  let stopped = false;
  const watched = folders.map((folder) =>
    watchFolder(folder, { ...options, goesOn: () => !stopped }),
  );
  const work = async (): Promise<void> => {
    for (const { look } of watched) if (!stopped) await look();
  };
  const repeated = repeatWork({ work, wait: () => every });
  return {
    views: () => watched.map(({ view }) => view()),
    stop: () => {
      stopped = true;
      return repeated.stop();
    },
  };
}

type FolderOptions = Omit<WatchOptions, 'folders' | 'every'> & { readonly goesOn: () => boolean };

function watchFolder(folder: OpenFolder, { engine, log, rest, goesOn }: FolderOptions) {
  const rested = createRestedFiles(rest);
  let lookedAt: number | null = null;
  let last: Look = { taken: [], troubles: [], stuck: new Set(), waiting: 0 };
  let since: ReadonlyMap<string, number> = new Map();
  const look = async (): Promise<void> => {
    const { troubles: known, stuck } = last;
    const now = performance.now();
    last = await lookIntoFolder({ engine, folder, rested, stuck, now, goesOn });
    const at = engine.now();
    lookedAt = at;
    since = new Map(last.troubles.map((one) => [keyOf(one), since.get(keyOf(one)) ?? at] as const));
    for (const { file, message } of last.taken) {
      const { id, status, created } = message;
      log.info({ folder: folder.id, file, message: id, status, created }, 'order file taken');
    }
    for (const one of last.troubles)
      if (!known.some((before) => keyOf(before) === keyOf(one)))
        log.warn({ folder: folder.id, ...one }, 'order file not taken');
  };
  const { id, path, out = null } = folder;
  return {
    look,
    view: (): FolderView => {
      const { troubles, waiting } = last;
      const told = troubles.slice(0, MOST_TOLD);
      const moreTroubles = troubles.length - told.length;
      const troubledAt = since.size === 0 ? null : Math.min(...since.values());
      return { ...{ id, path, out, lookedAt, waiting, troubledAt }, troubles: told, moreTroubles };
    },
  };
}

const keyOf = ({ file, code }: Trouble): string => JSON.stringify([file, code]);
