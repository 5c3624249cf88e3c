import type { Failure } from '../errors/failure.ts';
import { POLICY_ERRORS } from '../errors/policy-errors.ts';
import type { Carrier } from './carrier.ts';
import type { PolicyDocument } from './policy.ts';

/** Every reference to a clause that there is not, with its place and the clauses it may mean. */
export function checkReferences(
  documents: readonly PolicyDocument[],
  carriers: readonly Carrier[],
): readonly Failure[] {
  const known = new Set(documents.flatMap(({ clauses }) => clauses.map(({ id }) => id)));
  return carriers.flatMap((carrier) =>
    carrier.policy.filter((id) => !known.has(id)).map((id) => unknownClause(id, carrier, known)),
  );
}

function unknownClause(id: string, carrier: Carrier, known: ReadonlySet<string>): Failure {
  const { element, file, line } = carrier;
  const inside = [...known].filter((one) => one.startsWith(`${id}.`) || one.startsWith(`${id}/`));
  const because =
    inside.length === 0
      ? 'no policy document has it'
      : 'it holds several clauses and is none itself';
  return {
    code: 'POLICY_CLAUSE_UNKNOWN',
    message: `Expected ${placeOf(carrier)} to refer to a clause, but "${id}" is none: ${because}.`,
    mend: inside.length === 0 ? POLICY_ERRORS.POLICY_CLAUSE_UNKNOWN.mend : nameOne(inside),
    ...(element !== undefined && { elementId: element }),
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
  };
}

const SHOWN = 8;

function nameOne(clauses: readonly string[]): string {
  const more = clauses.length > SHOWN ? ', …' : '';
  return `Name those that are carried out: ${clauses.slice(0, SHOWN).join(', ')}${more}.`;
}

const placeOf = ({ kind, id, element }: Carrier): string =>
  element === undefined ? `${kind} "${id}"` : `element "${element}" of process "${id}"`;
