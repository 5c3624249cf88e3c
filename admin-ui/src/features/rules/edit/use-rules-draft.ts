import { useEffect, useRef, useState } from 'react';
import type { Draft } from '../../../api/get-draft.ts';
import {
  createDraftSaver,
  type DraftSaver,
  type SaveState,
  type Settled,
} from '../../designer/create-draft-saver.ts';
import { startOf } from '../../designer/start-of.ts';
import { readEdited, rulesPart, writeEdited, type Edited } from './rules-part.ts';
import { useHistory } from './use-history.ts';

const REST = 500;

export interface RulesStart {
  readonly draft: Draft;
  readonly file: string;
  /** What this page begins with, where it can be shown as a table. */
  readonly edited: Edited;
}

/** Undefined where the file of the draft cannot be shown as a table. */
export function beginWith(draft: Draft, file: string): RulesStart | undefined {
  const edited = readEdited(startOf(draft, rulesPart(file)).text);
  return edited && { draft, file, edited };
}

/** What is edited: saved half a second after each change, with the way back through the changes. */
export function useRulesDraft({ draft: opened, file, edited }: RulesStart) {
  // What is saved since is known to the saver.
  const [draft] = useState(opened);
  const [part] = useState(() => rulesPart(file));
  const [start] = useState(() => startOf(draft, part));
  const history = useHistory(edited);
  const saver = useRef<DraftSaver>(undefined);
  const [state, setState] = useState<SaveState>({
    ...{ kind: start.conflict ? 'conflict' : 'saved', draft },
  });
  useEffect(() => {
    if (start.conflict) return undefined;
    const made = createDraftSaver({ draft, part, tell: setState });
    saver.current = made;
    if (start.unsent) made.put(start.text);
    return made.leave;
  }, [start, draft, part]);
  const { now } = history;
  /** The newest that was given to the saver, and what is to be. */
  const sent = useRef({ last: edited, now });
  useEffect(() => {
    sent.current.now = now;
    const timer = setTimeout(() => send(sent.current, saver.current), REST);
    return () => clearTimeout(timer);
  }, [now]);
  useEffect(() => {
    const [kept, made] = [sent.current, saver];
    return () => send(kept, made.current);
  }, []);
  /** Everything edited so far is sent, as far as it can be. */
  const saved = async (): Promise<Settled> => {
    send(sent.current, saver.current);
    return (await saver.current?.settled()) ?? { draft: state.draft };
  };
  return { history, state, part, saved };
}

interface Sending {
  last: Edited;
  now: Edited;
}

function send(sending: Sending, saver: DraftSaver | undefined): void {
  if (sending.now === sending.last || saver === undefined) return;
  sending.last = sending.now;
  saver.put(writeEdited(sending.now));
}
