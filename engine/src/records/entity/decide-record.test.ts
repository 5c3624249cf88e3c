import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../model/index.ts';
import type { RecordCommand } from './command.ts';
import { decideRecord } from './decide-record.ts';
import { evolveRecord } from './evolve-record.ts';
import { RECORD } from './record-entity.ts';
import type { RecordState } from './state.ts';

const actor = { id: 'wang', by: 'user' };
const other = { id: 'li', by: 'user' };
const traits = { typeVersion: '1', unique: [['number']], search: ['number', 'name'], personal: [] };
const NONE = { values: {}, removed: [] };

type Given = Omit<Extract<RecordCommand, { kind: 'create' }>, 'kind'>;
const creation = (values: Given['values']): RecordCommand => ({
  ...{ kind: 'create', id: 'p/1', type: 'p', actor, traits, values },
});

function after(record: RecordState | undefined, command: RecordCommand): RecordState {
  const decided = decideRecord(record, command);
  if (!decided.ok) throw new Error(decided.failure.message);
  let state = record;
  for (const event of decided.value) state = evolveRecord(state, event);
  if (!state) throw new Error('Expected a record.');
  return state;
}

const codeOf = (record: RecordState | undefined, command: RecordCommand): string => {
  const decided = decideRecord(record, command);
  return decided.ok ? 'accepted' : decided.failure.code;
};

const created = after(undefined, creation({ number: 'N', name: 'Old' }));
const update = (
  direct: Record<string, Json>,
  guarded: Record<string, Json> = {},
  expectedRevision = 1,
): RecordCommand => ({
  ...{ kind: 'update', actor, expectedRevision, traits, time: 5 },
  direct: { values: direct, removed: [] },
  guarded: { values: guarded, removed: [] },
});
const on = <K extends RecordCommand['kind']>(kind: K, more: object = {}, expectedRevision = 1) =>
  ({ kind, actor, expectedRevision, ...more }) as unknown as RecordCommand;

describe('a record', () => {
  it('begins at revision 1 and is found by its fields', () => {
    expect(created).toMatchObject({ revision: 1, status: 'active', values: { name: 'Old' } });
    expect(RECORD.fields(created)).toEqual({
      ...{ 'p.$status': 'active', 'p.number': 'n', 'p.name': 'old' },
    });
    expect(codeOf(created, creation({}))).toBe('RECORD_EXISTS');
  });

  it('changes what differs, and nothing where nothing does', () => {
    const decided = decideRecord(created, update({ name: 'New', number: 'N' }));
    expect(decided).toMatchObject({ value: [{ kind: 'record-updated', values: { name: 'New' } }] });
    expect(decideRecord(created, update({ name: 'Old' }))).toEqual({ ok: true, value: [] });
  });

  it('is changed on the revision that was read alone', () => {
    expect(codeOf(created, update({ name: 'New' }, {}, 2))).toBe('RECORD_STALE');
    expect(codeOf(undefined, update({}))).toBe('RECORD_NOT_FOUND');
  });

  it('lets what needs approval wait, and count when another approves', () => {
    const waiting = after(created, update({}, { name: 'New' }));
    expect(waiting).toMatchObject({
      revision: 2,
      values: { name: 'Old' },
      pending: [{ change: 2 }],
    });
    expect(RECORD.fields(waiting)['p.$pending']).toBe('true');
    expect(codeOf(waiting, on('approve-change', { change: 2 }, 2))).toBe(
      'RECORD_DUTIES_NOT_SEPARATE',
    );
    const same = { change: 2, actor: { id: ' ＷANG ', by: 'user' } };
    expect(codeOf(waiting, on('approve-change', same, 2))).toBe('RECORD_DUTIES_NOT_SEPARATE');
    const machine = { change: 2, actor: { id: 'w', by: 'worker' } };
    expect(codeOf(waiting, on('approve-change', machine, 2))).toBe('RECORD_PERSON_NEEDED');
    expect(codeOf(waiting, on('approve-change', { change: 1, actor: other }, 2))).toBe(
      'RECORD_CHANGE_NOT_FOUND',
    );
    const approved = after(waiting, on('approve-change', { change: 2, actor: other }, 2));
    expect(approved).toMatchObject({ revision: 3, values: { name: 'New' }, pending: [] });
    expect(after(waiting, on('reject-change', { change: 2 }, 2))).toMatchObject({
      ...{ values: { name: 'Old' }, pending: [] },
    });
  });

  it('does not let the same change wait twice', () => {
    const waiting = after(created, update({}, { name: 'New' }));
    expect(decideRecord(waiting, update({}, { name: 'New' }, 2))).toEqual({ ok: true, value: [] });
  });

  it('claims new keys and gives back old ones', () => {
    const renamed = after(created, update({ number: 'M' }));
    const updated = {
      kind: 'record-updated',
      revision: 2,
      values: { number: 'M' },
      removed: [],
    } as const;
    expect(RECORD.consequences(updated, renamed, created)).toEqual({
      ...{ claims: ['record:p:number:["M"]'], releases: ['record:p:number:["N"]'] },
    });
    expect(RECORD.consequences({ kind: 'record-retired', revision: 2 }, created, created)).toEqual(
      {},
    );
  });

  it('rests when it is retired, until it is restored', () => {
    const retired = after(created, on('retire'));
    expect(codeOf(retired, update({ name: 'x' }, {}, 2))).toBe('RECORD_RETIRED');
    expect(codeOf(created, on('restore'))).toBe('RECORD_NOT_RETIRED');
    expect(after(retired, on('restore', {}, 2)).status).toBe('active');
  });

  it('forgets erased values also where they wait', () => {
    const waiting = after(created, update({}, { name: 'New' }));
    const erased = after(waiting, on('erase-values', { fields: ['name'] }, 2));
    expect(erased).toMatchObject({ values: { number: 'N' }, pending: [] });
  });

  it('keeps files by what is in them', () => {
    const file = { name: 'a', mediaType: 'a/b', size: 1, sha256: 'x', place: 'y' };
    const attached = after(created, on('attach-file', { file }));
    expect(attached.files).toEqual([file]);
    expect(decideRecord(attached, on('attach-file', { file }, 2))).toEqual({ ok: true, value: [] });
    expect(codeOf(attached, on('remove-file', { sha256: 'z' }, 2))).toBe('RECORD_FILE_NOT_FOUND');
    expect(after(attached, on('remove-file', { sha256: 'x' }, 2)).files).toEqual([]);
  });

  it('is written by a row of a file whatever its revision, and holds its keys already', () => {
    const row = (values: Given['values']): RecordCommand => ({
      ...{ kind: 'import-row', id: 'p/1', type: 'p', actor, traits, time: 5 },
      ...{ direct: { values, removed: [] }, guarded: NONE },
    });
    const made = decideRecord(undefined, row({ number: 'N' }));
    expect(made).toMatchObject({ value: [{ kind: 'record-created', keysHeld: true }] });
    expect(decideRecord(created, row({ number: 'N', name: 'Old' }))).toEqual({
      ok: true,
      value: [],
    });
    expect(decideRecord(created, row({ name: 'New' }))).toMatchObject({
      value: [{ kind: 'record-updated', keysHeld: true }],
    });
    expect(codeOf(after(created, on('retire')), row({ name: 'x' }))).toBe('RECORD_RETIRED');
  });

  it('counts each commit that changes it, whatever is asked', () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const command = fc.oneof(
      name.map((one) => update({ name: one })),
      name.map((one) => update({}, { name: one })),
      fc
        .integer({ min: 1, max: 6 })
        .map((change) => on('approve-change', { change, actor: other })),
      fc.constantFrom(on('retire'), on('restore')),
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
        let record = created;
        for (const one of commands) {
          const decided = decideRecord(record, {
            ...one,
            expectedRevision: record.revision,
          } as RecordCommand);
          if (!decided.ok || decided.value.length === 0) continue;
          const before = record.revision;
          for (const event of decided.value) record = evolveRecord(record, event);
          expect(record.revision).toBe(before + 1);
        }
      }),
    );
  });
});
