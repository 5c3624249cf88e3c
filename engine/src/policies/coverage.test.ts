import { describe, expect, it } from 'vitest';
import { policyCoverage } from './coverage.ts';
import { aims, care, rhythm, visit } from './policy-fixture.ts';

const statuses = (covered: ReturnType<typeof policyCoverage>) =>
  Object.fromEntries(
    covered.documents.flatMap(({ clauses }) => clauses.map(({ id, status }) => [id, status])),
  );

describe('coverage', () => {
  it('counts as carried out what a carrier of the declared kind refers to', () => {
    const covered = policyCoverage([care], [visit, rhythm]);
    expect(statuses(covered)).toEqual({
      'CARE/1': 'organisational',
      'CARE/2': 'carried-out',
      'CARE/3': 'mismatched',
      'CARE/4.1': 'mismatched',
      'CARE/4.2': 'carried-out',
      'CARE/5': 'missing',
      'CARE/6': 'missing',
    });
    expect(covered.totals).toEqual({
      ...{ clauses: 7, carriedOut: 2, mismatched: 2, missing: 2, organisational: 1 },
      percent: 33.3,
    });
  });

  it('names the carriers of each clause, whatever their kind', () => {
    const file = { kind: 'record', id: 'customer', policy: ['CARE/5', 'CARE/3'] } as const;
    const covered = policyCoverage([care], [visit, rhythm, file]);
    const carriers = (id: string) =>
      covered.documents[0]?.clauses
        .find((clause) => clause.id === id)
        ?.carriers.map((one) => one.id);
    expect(carriers('CARE/3')).toEqual(['rhythm', 'customer']);
    expect(carriers('CARE/5')).toEqual(['customer']);
    expect(carriers('CARE/6')).toEqual([]);
    expect(covered.totals.carriedOut).toBe(3);
  });

  it('warns of each clause that is referred to by another kind than its own', () => {
    const { mismatches } = policyCoverage([care], [visit, rhythm]);
    expect(mismatches.map(({ code }) => code)).toEqual([
      'POLICY_KIND_MISMATCH',
      'POLICY_KIND_MISMATCH',
    ]);
    expect(mismatches[0]?.message).toBe(
      'Expected clause "CARE/3" to be carried out by a process, but what refers to it is of kind rule.',
    );
  });

  it('warns where software claims what is said to be organisational, and does not count it', () => {
    const covered = policyCoverage([care], [{ ...visit, policy: ['CARE/1'] }]);
    expect(covered.mismatches[0]?.message).toContain('"CARE/1" to be organisational');
    expect(covered.totals).toMatchObject({ carriedOut: 0, organisational: 1, percent: 0 });
  });

  it('has no percentage where nothing is for software, and adds documents up', () => {
    const covered = policyCoverage([aims, care], [visit, rhythm]);
    expect(covered.documents[0]?.totals.percent).toBeNull();
    expect(covered.totals).toMatchObject({ clauses: 8, organisational: 2, percent: 33.3 });
  });

  it('is nothing without carriers', () => {
    expect(policyCoverage([care], []).totals).toMatchObject({ missing: 6, percent: 0 });
  });
});
