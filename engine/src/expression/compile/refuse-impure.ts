import { SyntaxStop } from '../parse/syntax-stop.ts';

/** History is replayed from the same inputs, so what differs from run to run must come in as one. */
export function refuseImpure(name: string): never {
  throw new SyntaxStop(
    `Expected functions that give the same result at each replay, but '${name}' does not.`,
    'EXPRESSION_IMPURE',
  );
}
