import { describe, expect, it } from 'vitest';
import type { DraftCommand, DraftState } from './draft.ts';
import { DRAFT } from './draft-entity.ts';

const li = { id: 'li', by: 'process-owner' };
const wang = { id: 'wang', by: 'process-owner' };
const chen = { id: 'chen', by: 'manager' };
const FILE = { kind: 'form', name: 'a.form', content: '{}' } as const;
const CONTENT = { title: 'A', files: [FILE], scenarios: [], problems: [] };
const CREATE = { kind: 'create-draft', id: 'd', ...CONTENT, actor: li, now: 1 } as const;
const SUBMIT = { kind: 'submit-draft', revision: 1, comment: 'please', actor: li, now: 2 } as const;
const APPROVE = { kind: 'approve-draft', revision: 1, actor: chen, now: 3 } as const;
const SCHEDULE = { kind: 'schedule-release', revision: 1, at: 50, actor: li, now: 4 } as const;
const BEGIN = { kind: 'begin-release', actor: li, now: 50 } as const;

function after(...commands: readonly DraftCommand[]): DraftState {
  let state: DraftState | undefined;
  for (const command of commands) {
    const decided = DRAFT.decide(state, command);
    if (!decided.ok) throw new Error(decided.failure.code);
    for (const event of decided.value) state = DRAFT.evolve(state, event);
  }
  if (!state) throw new Error('Expected a draft.');
  return state;
}

const codeOf = (state: DraftState, command: DraftCommand): string | undefined => {
  const decided = DRAFT.decide(state, command);
  return decided.ok ? undefined : decided.failure.code;
};

describe('a draft', () => {
  it('counts a revision for each save that changes it, and none for one that does not', () => {
    const same = { ...CREATE, kind: 'save-draft', revision: 1, now: 2 } as const;
    expect(DRAFT.decide(after(CREATE), same)).toEqual({ ok: true, value: [] });
    const changed = { ...same, title: 'B', actor: wang };
    expect(after(CREATE, changed)).toMatchObject({
      ...{ revision: 2, title: 'B', editors: ['li', 'wang'], saved: { person: 'wang', time: 2 } },
      files: [FILE],
    });
    expect(codeOf(after(CREATE, changed), { ...changed, title: 'C' })).toBe('DRAFT_CONFLICT');
  });

  it('is not reviewed with errors, nor before its scenarios pass at this revision', () => {
    const problem = { severity: 'error', code: 'X', message: 'Expected …' } as const;
    expect(codeOf(after({ ...CREATE, problems: [problem] }), SUBMIT)).toBe('DRAFT_HAS_ERRORS');
    const scenarios = [{ name: 's.json', content: '{}' }];
    const made = { ...CREATE, scenarios };
    expect(codeOf(after(made), SUBMIT)).toBe('DRAFT_NOT_TRIED');
    const tried = (passed: boolean): DraftCommand => {
      const results = [{ name: 's.json', passed, differences: [] }];
      return { kind: 'record-trial', revision: 1, actor: li, now: 2, results };
    };
    expect(codeOf(after(made, tried(false)), SUBMIT)).toBe('DRAFT_SCENARIOS_FAILED');
    const passed = after(made, tried(true));
    expect(codeOf(passed, SUBMIT)).toBeUndefined();
    const edit = { ...made, kind: 'save-draft', revision: 1, title: 'B' } as const;
    const edited = after(made, tried(true), edit);
    expect(codeOf(edited, { ...SUBMIT, revision: 2 })).toBe('DRAFT_NOT_TRIED');
  });

  it('is decided on by nobody who has ever edited it, however they write their name, and by no token', () => {
    const edit = { ...CREATE, kind: 'save-draft', revision: 1, title: 'B', actor: wang } as const;
    const submitted = after(CREATE, edit, { ...SUBMIT, revision: 2 });
    for (const id of ['li', 'wang', ' WANG '])
      expect(codeOf(submitted, { ...APPROVE, revision: 2, actor: { id, by: 'manager' } })).toBe(
        'DRAFT_DUTIES_NOT_SEPARATE',
      );
    const token = { id: 'chen', by: 'token' };
    const back = { kind: 'send-back-draft', revision: 2, comment: 'no', now: 3 } as const;
    for (const command of [{ ...APPROVE, revision: 2 }, back])
      expect(codeOf(submitted, { ...command, actor: token })).toBe('DRAFT_PERSON_NEEDED');
    expect(codeOf(submitted, { ...APPROVE, revision: 2 })).toBeUndefined();
    const reviewed = after(CREATE, edit, { ...SUBMIT, revision: 2 }, { ...back, actor: chen });
    expect(reviewed).toMatchObject({ status: 'editing', decided: { comment: 'no' } });
  });

  it('is locked while it is reviewed, and released by nobody before', () => {
    const edit = { ...CREATE, kind: 'save-draft', revision: 1, title: 'B' } as const;
    const submitted = after(CREATE, SUBMIT);
    expect(codeOf(submitted, edit)).toBe('DRAFT_STATUS');
    expect(codeOf(submitted, { ...BEGIN, revision: 1 })).toBe('DRAFT_STATUS');
    expect(codeOf(after(CREATE, SUBMIT, APPROVE), BEGIN)).toBe('DRAFT_STATUS');
  });

  it('scheduled is released when its time has come, not before, and can be withdrawn until then', () => {
    const scheduled = after(CREATE, SUBMIT, APPROVE, SCHEDULE);
    expect(DRAFT.fields(scheduled)).toMatchObject({ 'draft.due': 'true' });
    expect(codeOf(scheduled, { ...BEGIN, now: 49 })).toBe('DRAFT_STATUS');
    const withdraw = { kind: 'withdraw-release', comment: 'wait', actor: li, now: 49 } as const;
    expect(after(CREATE, SUBMIT, APPROVE, SCHEDULE, withdraw).status).toBe('approved');
    const begun = after(CREATE, SUBMIT, APPROVE, SCHEDULE, BEGIN);
    expect(codeOf(begun, withdraw)).toBe('DRAFT_STATUS');
    const past = { ...SCHEDULE, at: 4 };
    expect(codeOf(after(CREATE, SUBMIT, APPROVE), past)).toBe('DRAFT_DATE_INVALID');
  });

  it('whose release was cut off is begun again after a minute, and ended once', () => {
    const begun = after(CREATE, SUBMIT, APPROVE, { ...BEGIN, revision: 1 });
    expect(codeOf(begun, { ...BEGIN, now: 60_049 })).toBe('DRAFT_STATUS');
    expect(codeOf(begun, { ...BEGIN, now: 60_050 })).toBeUndefined();
    const released = { processes: [], resources: [] };
    const finish = { kind: 'finish-release', released, actor: li, now: 51 } as const;
    const ended = after(CREATE, SUBMIT, APPROVE, { ...BEGIN, revision: 1 }, finish);
    expect(ended).toMatchObject({ status: 'released', releasedBy: 'li' });
    expect(DRAFT.decide(ended, finish)).toEqual({ ok: true, value: [] });
  });
});
