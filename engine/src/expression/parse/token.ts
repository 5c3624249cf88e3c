export type TokenKind = 'number' | 'string' | 'at' | 'word' | 'quoted' | 'sign' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** The text as written; for strings and backtick names what they stand for. */
  readonly text: string;
  /** Offsets in the source; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}
