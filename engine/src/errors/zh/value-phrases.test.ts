import { describe, expect, it } from 'vitest';
import type { Variables } from '../../model/index.ts';
import { checkValues } from '../../records/index.ts';
import { partnerType } from '../../records/record-type-fixture.ts';
import { VALUE_KINDS } from '../../records/value-kinds.ts';
import { readCell } from '../../records/table/read-cell.ts';
import { compileUserSchema } from '../../rules/schema/user-schema.ts';
import { tellCellMend, tellValueProblem } from './value-phrases.ts';

const HAN = /\p{Script=Han}/u;

/** Those that the Chinese does not tell. */
const untold = (problems: readonly string[]) => {
  expect(problems.length).toBeGreaterThan(0);
  return problems.filter((problem) => !HAN.test(tellValueProblem(problem) ?? ''));
};

describe('what is wrong with a value, in Chinese', () => {
  it('is told with its bounds', () => {
    expect(tellValueProblem('must be >= 0')).toBe('不能小于 0');
    expect(tellValueProblem('refers to customer "C-9", which does not exist')).toBe(
      '所引用的档案不存在：C-9（customer）',
    );
    expect(tellValueProblem('is of a kind that nobody has met')).toBeUndefined();
  });

  it('is told of every problem that records have', () => {
    const type = partnerType();
    const problems = (values: Variables) =>
      checkValues(type, { number: 'P-1', name: 'x', ...values }).map(({ problem }) => problem);
    const found = [
      ...checkValues(type, {}).map(({ problem }) => problem),
      ...problems({ name: '', nothing: 1, since: 'x', staff: -1, key: 'x', tags: [1] }),
      ...problems({ number: 'x'.repeat(41), staff: 'x', credit: { days: 366 }, contacts: 1 }),
      ...problems({ country: 'ZZ', credit: { limit: { amount: '1.5', currency: 'JPY' } } }),
      ...problems({ credit: { limit: { amount: '1', currency: 'ABC' } } }),
      ...problems({ credit: { limit: { amount: '1e5', currency: 'USD' } } }),
      ...problems({ name: 'x'.repeat(200_001) }),
      ...Object.values(VALUE_KINDS).flatMap((kind) => kind('?') ?? []),
    ];
    expect(untold(found)).toEqual([]);
  });

  it('is told of the keywords that fields use', () => {
    const problem = (schema: Variables, value: Variables[string]) => {
      const compiled = compileUserSchema(schema);
      if (!compiled.ok) throw new Error(compiled.problem);
      return compiled.schema.problems(value).map(({ text }) => text);
    };
    const found = [
      ...problem({ minLength: 2, pattern: '^x' }, 'a'),
      ...problem({ enum: ['a', 'b'] }, 'c'),
      ...problem({ minItems: 2 }, []),
      ...problem({ maxItems: 0 }, [1]),
      ...problem({ exclusiveMinimum: 0, multipleOf: 2 }, -1),
      ...problem({ required: ['a'] }, {}),
      ...problem({ properties: {}, additionalProperties: false }, { a: 1 }),
      ...['date', 'date-time', 'email', 'uri'].flatMap((format) => {
        const compiled = compileUserSchema({ format });
        return compiled.ok ? compiled.schema.problems('?').map(({ text }) => text) : [];
      }),
    ];
    expect(untold(found)).toEqual([]);
  });

  it('is told of cells, and what to do about them', () => {
    const at = (schema: Variables) => ({
      ...{ key: 'x', path: 'x', schema, list: false },
      title: { zh: '值', en: 'Value' },
    });
    const refused = [
      readCell(at({}), { kind: 'error', text: '#REF!' }),
      readCell(at({ type: 'string' }), { kind: 'date', text: '2026-01-01' }),
      readCell(at({ type: 'string' }), { kind: 'number', text: '1234567890123456' }),
      readCell(at({ type: 'number' }), { kind: 'text', text: 'many' }),
      readCell(at({ type: 'boolean' }), { kind: 'text', text: 'perhaps' }),
      readCell(at({ format: 'date' }), { kind: 'text', text: 'soon' }),
      readCell(at({ format: 'date' }), { kind: 'date', text: '2026-01-01T08:00' }),
    ].flatMap((one) => (one.ok ? [] : [one.failure]));
    expect(refused).toHaveLength(7);
    expect(untold(refused.map(({ problem }) => problem))).toEqual([]);
    expect(refused.filter(({ mend }) => !HAN.test(tellCellMend(mend) ?? ''))).toEqual([]);
  });
});
