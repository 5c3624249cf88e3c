import type { TFunction } from 'i18next';

/** What form-js says of a field, by what it looks like; the values in it are kept. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^Field is required\.$/, 'required'],
  [/^Field must match pattern (?<value>.*)\.$/, 'pattern'],
  [/^Field must have minimum value of (?<value>.*)\.$/, 'least'],
  [/^Field must have maximum value of (?<value>.*)\.$/, 'most'],
  [/^Field must have minimum length of (?<value>.*)\.$/, 'shortest'],
  [/^Field must have maximum length of (?<value>.*)\.$/, 'longest'],
  [/^Value is not a number\.$/, 'number'],
  [/^Field must be a valid +international phone number/, 'phone'],
  [/^Field must be a valid email\.$/, 'email'],
  [/^Date and time must both be entered\.$/, 'dateAndTime'],
];

/** The sentence in the reader's language; as it is where it is not known. */
export function formError(sentence: string, t: TFunction<'form'>): string {
  for (const [pattern, key] of SENTENCES) {
    const match = pattern.exec(sentence);
    if (match) return t(`errors.${key}`, { ...match.groups });
  }
  return sentence;
}
