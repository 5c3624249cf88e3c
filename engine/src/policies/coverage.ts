import type { Failure } from '../errors/failure.ts';
import { POLICY_ERRORS } from '../errors/policy-errors.ts';
import type { Carrier } from './carrier.ts';
import type { Clause, PolicyDocument, Wording } from './policy.ts';

/**
 * `mismatched`: something refers to the clause, but nothing of the kind that is to carry it out.
 * That does not count as carried out.
 */
export type ClauseStatus = 'carried-out' | 'mismatched' | 'missing' | 'organisational';

export interface ClauseCoverage extends Clause {
  readonly status: ClauseStatus;
  /** Everything that refers to the clause, of any kind. */
  readonly carriers: readonly Carrier[];
}

export interface CoverageTotals {
  readonly clauses: number;
  readonly carriedOut: number;
  readonly mismatched: number;
  readonly missing: number;
  readonly organisational: number;
  /** Carried out, of the clauses that are not organisational; one decimal. Null where all are. */
  readonly percent: number | null;
}

export interface DocumentCoverage {
  readonly id: string;
  readonly title: Wording;
  readonly totals: CoverageTotals;
  readonly clauses: readonly ClauseCoverage[];
}

export interface Coverage {
  readonly documents: readonly DocumentCoverage[];
  readonly totals: CoverageTotals;
  /** One for each clause whose kind and carriers do not go together. */
  readonly mismatches: readonly Failure[];
}

/** Which clauses are carried out, and by what: computed from the carriers alone. */
export function policyCoverage(
  documents: readonly PolicyDocument[],
  carriers: readonly Carrier[],
): Coverage {
  const byClause = carriersByClause(carriers);
  const covered = documents.map(({ id, title, clauses }) => {
    const found = clauses.map((clause) => coverClause(clause, byClause.get(clause.id) ?? []));
    return { id, title, totals: totalsOf(found), clauses: found };
  });
  const all = covered.flatMap(({ clauses }) => clauses);
  return { documents: covered, totals: totalsOf(all), mismatches: all.flatMap(mismatch) };
}

function carriersByClause(carriers: readonly Carrier[]): ReadonlyMap<string, readonly Carrier[]> {
  const found = new Map<string, Carrier[]>();
  for (const carrier of carriers) {
    for (const id of carrier.policy) {
      const list = found.get(id);
      if (list) list.push(carrier);
      else found.set(id, [carrier]);
    }
  }
  return found;
}

function coverClause(clause: Clause, carriers: readonly Carrier[]): ClauseCoverage {
  return { ...clause, status: statusOf(clause, carriers), carriers };
}

function statusOf({ kind }: Clause, carriers: readonly Carrier[]): ClauseStatus {
  if (kind === 'organisational') return 'organisational';
  if (carriers.length === 0) return 'missing';
  return carriers.some((one) => one.kind === kind) ? 'carried-out' : 'mismatched';
}

function totalsOf(clauses: readonly ClauseCoverage[]): CoverageTotals {
  const count = (status: ClauseStatus): number =>
    clauses.filter((clause) => clause.status === status).length;
  const carriedOut = count('carried-out');
  const organisational = count('organisational');
  const software = clauses.length - organisational;
  return {
    clauses: clauses.length,
    carriedOut,
    mismatched: count('mismatched'),
    missing: count('missing'),
    organisational,
    percent: software === 0 ? null : Math.round((carriedOut / software) * 1000) / 10,
  };
}

function mismatch({ id, kind, status, carriers }: ClauseCoverage): readonly Failure[] {
  const disowned = status === 'organisational' && carriers.length > 0;
  if (status !== 'mismatched' && !disowned) return [];
  const kinds = [...new Set(carriers.map((one) => one.kind))].join(' and ');
  const wanted = disowned ? 'be organisational' : `be carried out by a ${kind}`;
  return [
    {
      code: 'POLICY_KIND_MISMATCH',
      message: `Expected clause "${id}" to ${wanted}, but what refers to it is of kind ${kinds}.`,
      mend: POLICY_ERRORS.POLICY_KIND_MISMATCH.mend,
    },
  ];
}
