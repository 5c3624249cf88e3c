import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileExpression, compileUnaryTests, traceExpression, variablesScope } from '../index.ts';
import { NOW } from './feel.ts';

const scope = variablesScope(
  { a: 1, b: 'text', list: [1, 2, { a: 3 }], 'a-b': 4, nothing: null },
  { now: NOW, timeZone: 'Asia/Shanghai' },
);

const TOKENS =
  `1 2.5 0 -1 1e3 "s" "" a b list nothing item ? partial a-b \`a b\` ( ) [ ] { } . .. , : + - * / ** =
 != < <= > >= and or not in between if then else for return some every satisfies function instance of number true
 false null @"2026-01-01" @"P1M" @"PT1H" @"10:00:00" date time duration count sum sort substring replace split matches
 context string external => -> now() today() sublist flatten list(`
    .split(/\s+/)
    .concat('string length', 'date and time', 'years and months duration', 'get or else', '//x\n');

const soup = fc
  .array(fc.constantFrom(...TOKENS), { maxLength: 14 })
  .chain((tokens) => fc.constantFrom(' ', '').map((space) => tokens.join(space)));

const compilers = [compileExpression, compileUnaryTests];

function runs(text: string): void {
  for (const compile of compilers) {
    const compiled = compile(text);
    if (!compiled.ok) {
      expect(compiled.failure.code).toMatch(/^EXPRESSION_/);
      expect(compiled.failure.message).toMatch(/^Expected .*but/);
      continue;
    }
    const evaluation = compiled.value.evaluate(scope);
    if (evaluation.ok)
      expect(JSON.parse(JSON.stringify(evaluation.value))).toEqual(evaluation.value);
    const { warnings, ...seen } = { warnings: [], ...evaluation };
    const traced = traceExpression(compiled.value, scope);
    expect(traced.evaluation).toMatchObject(seen);
    expect(traced.trace.warnings).toEqual(warnings);
  }
}

describe('Any text', () => {
  it('made of FEEL tokens gives a value or a failure, never an exception', () => {
    fc.assert(fc.property(soup, runs), { numRuns: 3000 });
  });

  it('made of characters does too', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), runs), { numRuns: 2000 });
  });
});
