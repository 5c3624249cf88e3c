export type SyntaxCode =
  'EXPRESSION_SYNTAX' | 'EXPRESSION_DEPTH' | 'EXPRESSION_TEXT_SIZE' | 'EXPRESSION_IMPURE';

/** Leaves the recursive parser or compiler; never passes `compileExpression`. */
export class SyntaxStop extends Error {
  readonly code: SyntaxCode;
  constructor(message: string, code: SyntaxCode = 'EXPRESSION_SYNTAX') {
    super(message);
    this.code = code;
  }
}

/** "line 2, column 5" of an offset, both counted from 1. */
export function position(source: string, offset: number): string {
  const before = source.slice(0, offset).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return `line ${before.length}, column ${column}`;
}
