import { describe, expect, it } from 'vitest';
import { readRecordType } from './read-record-type.ts';
import { PARTNER, partnerType } from './record-type-fixture.ts';

const { fields, schema } = PARTNER;

const refusal = (changes: object) => {
  const read = readRecordType({ ...PARTNER, ...changes });
  return read.ok ? 'accepted' : `${read.failure.code}: ${read.failure.message}`;
};
const withField = (path: string, settings: object) =>
  refusal({ fields: { ...fields, [path]: { title: { zh: '字段', en: 'Field' }, ...settings } } });
const withSchema = (properties: object) =>
  refusal({ schema: { ...schema, properties: { ...schema.properties, ...properties } } });

describe('a record type', () => {
  it('knows every field of its schema, groups before what is in them', () => {
    const { fields: found, traits, required } = partnerType();
    expect(found.map(({ path }) => path)).toEqual(Object.keys(fields));
    expect(found.find(({ path }) => path === 'contacts')?.shape).toBe('table');
    expect(required).toEqual(['number', 'name']);
    expect(traits).toEqual({
      ...{ typeVersion: '1', unique: [['number'], ['country', 'tax']] },
      ...{ search: ['number', 'name', 'country'], personal: ['contacts'] },
    });
  });

  it('says what a list shows: one value each, or money', () => {
    const columns = ['name', 'parent', 'credit.limit', 'credit.days'];
    expect(partnerType({ columns }).type.columns).toEqual(columns);
  });

  it.each([
    ['no id', { id: undefined }, 'RECORD_TYPE_SHAPE'],
    ['an open schema', { schema: { ...schema, additionalProperties: true } }, 'RECORD_TYPE_SHAPE'],
    ['no title in Chinese', { title: { en: 'Partner' } }, 'RECORD_TYPE_SHAPE'],
    ['nobody who may read', { permissions: { ...PARTNER.permissions, read: [] } }, 'SHAPE'],
    ['no key', { unique: [] }, 'RECORD_TYPE_SHAPE'],
    ['a key that is no field', { unique: [['nothing']] }, '"nothing" is no top-level field'],
    ['a key that is a number', { unique: [['staff']] }, '"staff" must be a text'],
    ['a key within a group', { unique: [['credit.days']] }, 'is no top-level field'],
    ['a column that is no field', { columns: ['name', 'colour'] }, 'column "colour" is no field'],
    ['a column of a group', { columns: ['credit'] }, 'column "credit" is no field of one value'],
    ['a column within a table', { columns: ['contacts[].phone'] }, 'is no field of one value'],
    ['JSON that is none', { title: () => 1 }, 'RECORD_TYPE_SHAPE'],
  ])('is refused with %s', (_, changes, code) => {
    expect(refusal(changes)).toContain(code);
  });

  it.each([
    ['unknown', {}, 'its schema has no field "unknown"'],
    ['credit.days', { approval: true }, 'is inside another'],
    ['contacts[].phone', { personal: true }, 'is inside another'],
    ['contacts', { search: true }, 'cannot be searched'],
    ['tags', { personal: true, refers: 'partner', search: true }, 'holds several values'],
    ['number', { kind: 'money' }, 'is no money'],
    ['number', { personal: true }, 'keys cannot be erased'],
    ['number', { kind: 'planet' }, 'RECORD_TYPE_SHAPE'],
    ['number', { labels: { P: { zh: '甲' } } }, 'RECORD_TYPE_SHAPE'],
  ])('is refused where field %s is %o', (path, settings, message) => {
    expect(withField(path, settings)).toContain(message);
  });

  it('is refused where a field of the schema has no names', () => {
    const { staff: _, ...others } = fields;
    expect(refusal({ fields: others })).toContain('field "staff" has no names');
  });

  it('calls all values that can be chosen, or none', () => {
    const sizes = { type: 'string', enum: ['s', 'm'] };
    const [s, m] = [
      { zh: '小', en: 'Small' },
      { zh: '中', en: 'Medium' },
    ];
    const labelled = (labels: object, size: object = sizes) =>
      refusal({
        fields: { ...fields, size: { title: { zh: '规模', en: 'Size' }, labels } },
        schema: { ...schema, properties: { ...schema.properties, size } },
      });
    expect(labelled({ s, m })).toBe('accepted');
    expect(labelled({ s, m }, { type: 'array', maxItems: 2, items: sizes })).toBe('accepted');
    expect(labelled({ s })).toContain('field "size" has no label of "m"');
    expect(labelled({ s, m, l: m })).toContain('a label of "l", which its schema does not list');
  });

  it('is refused where a personal name hides inside another field', () => {
    const renamed = { type: 'array', items: { type: 'object', properties: { contacts: {} } } };
    const described = { ...fields, tags: fields.tags, 'tags[].contacts': fields.tags };
    expect(
      refusal({
        fields: described,
        schema: { ...schema, properties: { ...schema.properties, tags: renamed } },
      }),
    ).toContain('has the name of a personal field');
  });

  it('is refused with keywords whose cost has no bound, and with a schema that is none', () => {
    expect(withSchema({ staff: { $ref: '#/x' } })).toContain('RECORD_TYPE_SCHEMA');
    expect(withSchema({ staff: { type: 'text' } })).toContain('RECORD_TYPE_SCHEMA');
    expect(withSchema({ staff: { type: 'string', pattern: '(' } })).toContain('RECORD_TYPE_SCHEMA');
  });
});
