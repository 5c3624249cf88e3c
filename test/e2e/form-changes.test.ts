import { expect, it } from 'vitest';
import { formChanges } from '../../admin-ui/src/features/difference/form-changes.ts';
import type { FormComponent } from '../../admin-ui/src/parts/form/form-schema.ts';

const form = (...components: readonly FormComponent[]) => ({ components });
const RATE: FormComponent = { type: 'number', key: 'rate', label: '折扣' };
const NOTE: FormComponent = { type: 'text', text: '请核对' };

it('tells what was added, changed and removed of a form, by what its parts write', () => {
  const before = form(NOTE, RATE, { type: 'textfield', key: 'reason', label: '原因' });
  const after = form(
    { ...NOTE, id: 'Field_1', layout: { row: 'Row_1' } },
    { ...RATE, validate: { required: true }, id: 'Field_2' },
    { type: 'datetime', key: 'until', dateLabel: '有效期' },
  );
  expect(formChanges(before, after).map(({ id, change }) => [id, change])).toEqual([
    ['rate', 'changed'],
    ['until', 'added'],
    ['reason', 'removed'],
  ]);
  expect(formChanges(before, after)[0]?.properties).toEqual([
    { property: 'validate.required', to: 'true' },
  ]);
});

it('looks into groups, and tells texts apart that say the same', () => {
  const group = (inside: FormComponent): FormComponent => ({
    ...{ type: 'group', label: '价格', components: [inside] },
  });
  const before = form(NOTE, NOTE, group(RATE));
  expect(formChanges(before, form(NOTE, group({ ...RATE, label: '返点' })))).toMatchObject([
    {
      id: 'rate',
      change: 'changed',
      properties: [{ property: 'label', from: '折扣', to: '返点' }],
    },
    { change: 'removed', component: NOTE },
  ]);
});

it('tells every part of a form that is new', () => {
  expect(formChanges(undefined, form(NOTE, RATE)).map(({ change }) => change)).toEqual([
    ...['added', 'added'],
  ]);
});
