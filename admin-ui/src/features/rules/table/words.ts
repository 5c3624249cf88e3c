/** A text in both languages. */
export type Words = Readonly<Record<'zh' | 'en', string>>;
