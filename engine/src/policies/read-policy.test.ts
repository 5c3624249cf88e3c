import { describe, expect, it } from 'vitest';
import { readPolicy } from './read-policy.ts';

const text = { zh: '一', en: 'one' };
const visit = { id: 'CARE/1', kind: 'process', text };
const aim = { id: 'CARE/2.1', kind: 'organisational', text, reason: text };
const care = { id: 'CARE', title: text, clauses: [visit, aim] };

const codeOf = (json: unknown): string => {
  const read = readPolicy(json);
  return read.ok ? 'ok' : read.failure.code;
};

describe('a policy document', () => {
  it('is read as it is written', () => {
    expect(readPolicy(care)).toEqual({ ok: true, value: care });
  });

  it.each([
    ['has no clause', { ...care, clauses: [] }],
    ['has an id in small letters', { ...care, id: 'care' }],
    ['has a title in one language only', { ...care, title: { zh: '一' } }],
    ['has a member that is not foreseen', { ...care, owner: 'sales' }],
    ['has a clause of an unknown kind', { ...care, clauses: [{ ...visit, kind: 'habit' }] }],
    ['has a clause without a number', { ...care, clauses: [{ ...visit, id: 'CARE/' }] }],
    ['has a clause with a wild number', { ...care, clauses: [{ ...visit, id: 'CARE/1.' }] }],
    [
      'leaves out why a clause is organisational',
      { ...care, clauses: [{ ...visit, kind: 'organisational' }] },
    ],
    ['gives a reason where software acts', { ...care, clauses: [{ ...visit, reason: text }] }],
    ['is no object', []],
  ])('is refused where it %s', (_, json) => {
    expect(codeOf(json)).toBe('POLICY_SHAPE');
  });

  it('is refused with the place and the mend', () => {
    const read = readPolicy({ ...care, clauses: [visit, { ...aim, kind: 'habit' }] });
    expect(read).toMatchObject({
      failure: {
        message: expect.stringContaining("'/clauses/1/kind' must be one of") as string,
        mend: expect.stringContaining('schema') as string,
      },
    });
  });

  it('holds clauses of its own only, each once', () => {
    expect(codeOf({ ...care, clauses: [{ ...visit, id: 'SALES/1' }] })).toBe('POLICY_CLAUSE_ID');
    expect(codeOf({ ...care, clauses: [visit, aim, visit] })).toBe('POLICY_CLAUSE_TWICE');
  });
});
