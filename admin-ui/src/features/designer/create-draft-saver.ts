import type { Draft } from '../../api/get-draft.ts';
import type { DraftPart } from './draft-content.ts';
import { dropCopy, keepCopy } from './kept-copy.ts';
import { sendContent, type Sent } from './send-content.ts';

export type SaveState = (Sent | { readonly kind: 'saving'; readonly draft: Draft }) & {
  /** The browser has no room for what is not saved. */
  readonly noRoom?: boolean;
};

export interface DraftSaver {
  /** Keeps the text in this browser and sends it; while one is sent, only the newest waits. */
  readonly put: (xml: string) => void;
  /** Another file that goes with the text, where the draft has none of this name. */
  readonly bring: (file: string, content: string) => void;
  /** Once nothing waits any more, or cannot be sent. */
  readonly settled: () => Promise<Settled>;
  /** Sends what waits, and tries no more where that fails. */
  readonly leave: () => void;
}

export interface Settled {
  /** As it was saved last from here. */
  readonly draft: Draft;
  /** What keeps the newest from being saved; absent also where somebody else was faster. */
  readonly failure?: Error;
}

interface Saved {
  readonly draft: Draft;
  readonly part: DraftPart;
  readonly tell: (state: SaveState) => void;
}

/** Milliseconds until the server is tried again. */
const AGAIN = 5_000;

/** Saves one part of a draft as it is edited, and never over what somebody else has saved. */
export function createDraftSaver({ draft: first, part, tell }: Saved): DraftSaver {
  const place = { draftId: first.id, file: part.name };
  const work: Work = { draft: first, left: false, noRoom: false, brought: new Map() };
  const keep = (xml: string): void => {
    work.noRoom = !keepCopy(place, { xml, revision: work.draft.revision });
  };
  const told = (state: SaveState): void => tell({ ...state, noRoom: work.noRoom });
  const send = async (): Promise<void> => {
    clearTimeout(work.timer);
    while (work.waiting !== undefined) {
      const xml = work.waiting;
      told({ kind: 'saving', draft: work.draft });
      const sent = await sendContent(withBrought(work), part, xml);
      if (sent.kind !== 'conflict') work.draft = sent.draft;
      if (sent.kind === 'offline' && !work.left) work.timer = setTimeout(flush, AGAIN);
      work.failure = failureOf(sent);
      if (sent.kind !== 'saved') return told(sent);
      if (work.waiting === xml) work.waiting = undefined;
      else keep(work.waiting);
    }
    dropCopy(place);
    work.noRoom = false;
    told({ kind: 'saved', draft: work.draft });
  };
  function flush(): void {
    work.sending ??= send().finally(() => {
      work.sending = undefined;
    });
  }
  window.addEventListener('online', flush);
  return {
    bring: (name, content) => work.brought.set(name, content),
    put: (xml) => {
      work.waiting = xml;
      keep(xml);
      flush();
    },
    settled: async () => {
      await work.sending;
      const { draft, failure } = work;
      return { draft, ...(failure && { failure }) };
    },
    leave: () => {
      work.left = true;
      clearTimeout(work.timer);
      window.removeEventListener('online', flush);
    },
  };
}

interface Work {
  draft: Draft;
  waiting?: string | undefined;
  sending?: Promise<void> | undefined;
  failure?: Error | undefined;
  timer?: ReturnType<typeof setTimeout>;
  left: boolean;
  noRoom: boolean;
  readonly brought: Map<string, string>;
}

function failureOf(sent: Sent): Error | undefined {
  if (sent.kind === 'refused') return sent.error;
  return sent.kind === 'offline' ? new Error('The server is not reached.') : undefined;
}

function withBrought({ draft, brought }: Work): Draft {
  const { files } = draft;
  const missing = [...brought].filter(([name]) => files.every((one) => one.name !== name));
  const added = missing.map(([name, content]) => ({ kind: 'form' as const, name, content }));
  return { ...draft, files: [...files, ...added] };
}
