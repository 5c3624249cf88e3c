import { Engine } from 'json-rules-engine';
import type { TopLevelCondition } from 'json-rules-engine';
import {
  compileRuleSet,
  decideRuleSet,
  evaluateRuleSet,
  type CompiledRuleSet,
} from '../../engine/src/rules/index.ts';
import { atLeast, shown, type BenchResult } from './bench-result.ts';
import { bestRate } from './measure.ts';

const MOMENT = { factDate: '2026-03-02', timeZone: 'Asia/Shanghai' };
const GRADES = ['A', 'B', 'C', 'D', 'E'];
const CUSTOMERS = 1_000;
const GOAL = 100_000;

/**
 * Evaluations of a table of 10, 100 and 1,000 rules with hit policy `first`, three conditions each,
 * on customers whose first match lies anywhere in it; beside json-rules-engine as it comes, which
 * looks at every rule, in the same run.
 */
export async function benchRuleEvaluations(): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const count of [10, 100, 1_000]) results.push(...(await benchTable(count)));
  return results;
}

async function benchTable(count: number): Promise<BenchResult[]> {
  const set = compiled(count);
  const customers = Array.from({ length: CUSTOMERS }, (_, at) => customer(at, count));
  const decide = await bestRate(8, CUSTOMERS, () => {
    for (const inputs of customers) decided(set, inputs);
    return undefined;
  });
  const explained = await bestRate(3, CUSTOMERS, () => {
    for (const inputs of customers) evaluateRuleSet(set, inputs, MOMENT);
    return undefined;
  });
  const few = customers.slice(0, Math.max(10, CUSTOMERS / count));
  const engine = bareEngine(set);
  const bare = await bestRate(3, few.length, async () => {
    for (const inputs of few) await engine.run(inputs);
  });
  const name = `rules: first hit of ${String(count)}`;
  return [
    count === 100 ? atLeast(name, [decide, '/s'], GOAL) : shown(name, [decide, '/s']),
    shown(`${name}, with every condition explained`, [explained, '/s']),
    shown(`${name}, bare json-rules-engine`, [bare, '/s']),
    shown(`${name}, against bare json-rules-engine`, [decide / bare, '×']),
  ];
}

function decided(set: CompiledRuleSet, inputs: ReturnType<typeof customer>): void {
  const result = decideRuleSet(set, inputs, MOMENT);
  if (!result.ok || result.value.from.length !== 1) throw new Error('the benchmark has no match');
}

/** Customers are spread evenly over the rules, of which each takes one grade and band of amounts. */
const customer = (at: number, count: number) => ({
  grade: GRADES[at % GRADES.length] ?? 'A',
  amount: `${String(((at * 7_919) % count) * 100)}.50`,
  days: at % 90,
});

function compiled(count: number): CompiledRuleSet {
  const rules = Array.from({ length: count }, (_, at) => ({
    id: `r${String(at)}`,
    conditions: {
      all: [
        { fact: 'grade', operator: 'in', value: at % 2 === 0 ? GRADES : GRADES.toReversed() },
        { fact: 'amount', operator: 'lessThan', value: `${String((at + 1) * 100)}.00` },
        { fact: 'days', operator: 'lessThanInclusive', value: 90 },
      ],
    },
    event: { type: 'rate', params: { rate: at } },
  }));
  const result = compileRuleSet({
    ...{ id: 'bench', version: '1', title: { zh: '基准', en: 'Benchmark' }, policy: [] },
    ...{ effectiveFrom: '2026-01-01', hitPolicy: 'first', rules },
    inputs: {
      type: 'object',
      required: ['grade', 'amount', 'days'],
      properties: {
        grade: { enum: GRADES },
        amount: { type: 'string', format: 'decimal' },
        days: { type: 'integer', minimum: 0 },
      },
    },
    outputs: { type: 'object', properties: { rate: { type: 'integer' } } },
  });
  if (!result.ok) throw new Error(result.failure[0]?.message);
  return result.value;
}

/** As its documentation shows it: no checks of inputs, binary numbers, every rule evaluated. */
function bareEngine({ ruleSet }: CompiledRuleSet): Engine {
  const engine = new Engine();
  engine.addOperator('lessThan', (seen: string, limit: string) => Number(seen) < Number(limit));
  for (const { id, conditions } of ruleSet.rules) {
    // The condition format is json-rules-engine's own.
    engine.addRule({
      name: id,
      conditions: conditions as unknown as TopLevelCondition,
      event: { type: 'rate' },
    });
  }
  return engine;
}
