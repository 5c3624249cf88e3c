import type { Draft } from '../../api/get-draft.ts';

/** The text of one file of a draft. */
export const contentOf = ({ files }: Draft, file: string): string =>
  files.find(({ name }) => name === file)?.content ?? '';

/** All that is saved of a draft, with one of its files as it is drawn now. */
export const contentWith = ({ title, files, scenarios }: Draft, file: string, content: string) => ({
  title,
  files: files.map((one) => (one.name === file ? { ...one, content } : { ...one })),
  scenarios: [...scenarios],
});
