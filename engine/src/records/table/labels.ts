import type { RecordField, Wording } from '../record-type.ts';

/** Words of a file by what people call them. */
export type Labels = NonNullable<RecordField['labels']>;

/** What people may have written for a value: in either language, whatever the letters' size and width. */
const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** The value that a text of a cell stands for: it itself, or the only one of that name. */
export function valueNamed(labels: Labels, text: string): string {
  if (Object.hasOwn(labels, text)) return text;
  const wanted = folded(text);
  const named = Object.entries(labels).filter(([, { zh, en }]) =>
    [zh, en].some((label) => folded(label) === wanted),
  );
  return named.length === 1 ? (named[0]?.[0] ?? text) : text;
}

/** What a value is called; the value itself where its name would not be read as it again. */
export function labelOf(labels: Labels, value: string, language: keyof Wording): string {
  const label = Object.hasOwn(labels, value) ? labels[value]?.[language] : undefined;
  const isSafe = label !== undefined && !/[;；\n"]/.test(label);
  return isSafe && valueNamed(labels, label) === value ? label : value;
}
