import { describe, expect, it } from 'vitest';
import { compileExpression, constantExpression, traceExpression, variablesScope } from './index.ts';
import { NOW } from './testing/feel.ts';

const scope = variablesScope(
  { amount: 1500, grade: 'A', 'net-price': 3, long: 'x'.repeat(500) },
  { now: NOW, timeZone: 'UTC' },
);

function traced(text: string) {
  const compiled = compileExpression(text);
  if (!compiled.ok) throw new Error(compiled.failure.message);
  return traceExpression(compiled.value, scope);
}

describe('A traced evaluation', () => {
  it('names the variables read and the value of each part', () => {
    expect(traced('amount > 1000 and grade = "A"')).toEqual({
      evaluation: { ok: true, value: true },
      trace: {
        source: 'amount > 1000 and grade = "A"',
        inputs: { amount: 1500, grade: 'A' },
        steps: [
          { text: 'amount', value: 1500 },
          { text: 'amount > 1000', value: true },
          { text: 'grade', value: 'A' },
          { text: 'grade = "A"', value: true },
          { text: 'amount > 1000 and grade = "A"', value: true },
        ],
        warnings: [],
        truncated: false,
      },
    });
  });

  it('lists the warnings', () => {
    expect(traced('missing + 1').trace.warnings).toEqual([
      "Variable 'missing' not found.",
      'Cannot add number to null.',
    ]);
  });

  it('reads names as the scope makes them read', () => {
    expect(traced('net-price').trace.inputs).toEqual({ 'net-price': 3 });
  });

  it('is bounded in steps and in the size of values', () => {
    const { trace } = traced('for i in 1..400 return i + string length(long)');
    expect(trace.truncated).toBe(true);
    expect(JSON.stringify(trace).length).toBeLessThan(100_000);
  });

  it('gives a failure as the evaluation does', () => {
    expect(traced('for i in 1..1e9 return i').evaluation).toMatchObject({
      failure: { code: 'EXPRESSION_BUDGET' },
    });
  });

  it('has no steps for a constant of the model', () => {
    const { evaluation, trace } = traceExpression(constantExpression('x'), scope);
    expect([evaluation, trace.steps]).toEqual([{ ok: true, value: 'x' }, []]);
  });
});
