import { describe, expect, it } from 'vitest';
import { checkReferences } from './check-references.ts';
import { duplicateDocuments } from './duplicate-documents.ts';
import { idleRuleSets } from './idle-rule-sets.ts';
import { aims, care, rhythm, visit } from './policy-fixture.ts';

const known = [aims, care];

describe('a reference', () => {
  it('to a clause is in order', () => {
    expect(checkReferences(known, [visit, rhythm])).toEqual([]);
  });

  it('to no clause is told with element, file, line and mend', () => {
    expect(checkReferences(known, [{ ...visit, policy: ['CARE/2', 'CARE/9'] }])).toEqual([
      {
        code: 'POLICY_CLAUSE_UNKNOWN',
        message:
          'Expected element "visit" of process "care" to refer to a clause, but "CARE/9" is none: no policy document has it.',
        mend: 'Correct the reference; the page of the policies lists the clauses.',
        elementId: 'visit',
        file: 'care.bpmn',
        line: 7,
      },
    ]);
  });

  it('to an article or document that is divided is told with the clauses inside', () => {
    const wide = checkReferences(known, [{ ...rhythm, policy: ['CARE/4', 'CARE'] }]);
    expect(wide.map(({ mend }) => mend)).toEqual([
      'Name those that are carried out: CARE/4.1, CARE/4.2.',
      'Name those that are carried out: CARE/1, CARE/2, CARE/3, CARE/4.1, CARE/4.2, CARE/5, CARE/6.',
    ]);
    expect(wide[0]?.message).toContain('rule "rhythm"');
  });
});

describe('a document', () => {
  it('must come from one file', () => {
    const nothing = { carriers: [], calls: [], problems: [] };
    const from = (file: string) => ({ ...nothing, file, documents: [care] });
    expect(duplicateDocuments([from('a.json')])).toEqual([]);
    expect(duplicateDocuments([from('a.json'), from('b.json')])).toMatchObject([
      { code: 'POLICY_DOCUMENT_TWICE', file: 'b.json' },
    ]);
  });
});

describe('a rule set', () => {
  it('that carries clauses but is called by no process is told, all in one warning', () => {
    const other = { ...rhythm, id: 'bonus' };
    expect(idleRuleSets([rhythm, other, visit], ['rhythm'])).toMatchObject([
      { code: 'POLICY_RULE_SET_IDLE', message: expect.stringMatching(/calls bonus\.$/) as string },
    ]);
    expect(idleRuleSets([rhythm, other], ['rhythm', 'bonus'])).toEqual([]);
  });

  it('may be called where a variable decides which', () => {
    expect(idleRuleSets([rhythm], [null])).toEqual([]);
  });
});
