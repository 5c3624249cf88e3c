import type { Draft } from '../../api/get-draft.ts';

/** The text of one file of a draft; empty where the draft has none of this name yet. */
export const contentOf = ({ files }: Draft, file: string): string =>
  files.find(({ name }) => name === file)?.content ?? '';

/** All that is saved of a draft, with one of its files, which may be new, as it is drawn now. */
export function contentWith({ title, files, scenarios }: Draft, file: string, content: string) {
  const kind = file.endsWith('.form') ? ('form' as const) : ('definition' as const);
  const known = files.some(({ name }) => name === file);
  return {
    title,
    files: [
      ...files.map((one) => (one.name === file ? { ...one, content } : { ...one })),
      ...(known ? [] : [{ kind, name: file, content }]),
    ],
    scenarios: [...scenarios],
  };
}

/** What one page edits of a draft, as one text. */
export interface DraftPart {
  /** Names it among the copies that this browser keeps. */
  readonly name: string;
  readonly read: (draft: Draft) => string;
  /** All that is saved of the draft, with the part as it is now. */
  readonly write: (draft: Draft, text: string) => ReturnType<typeof contentWith>;
  /** The files that the part is, for whoever keeps them elsewhere. */
  readonly own: (text: string) => readonly { readonly name: string; readonly content: string }[];
}

export const filePart = (file: string): DraftPart => ({
  name: file,
  read: (draft) => contentOf(draft, file),
  write: (draft, text) => contentWith(draft, file, text),
  own: (content) => [{ name: file, content }],
});
