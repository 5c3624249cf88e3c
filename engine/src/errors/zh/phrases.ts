/** An English sentence of the engine with its values as groups, and the Chinese one with the same. */
export type Phrase = readonly [RegExp, string];

/** The text in Chinese with its values; undefined where no phrase is of its form. */
export function phraseIn(phrases: readonly Phrase[], text: string): string | undefined {
  const found = phrases.find(([form]) => form.test(text));
  return found && text.replace(...found);
}
