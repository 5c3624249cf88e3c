import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, evaluateRuleSet } from '../../engine/src/rules/index.ts';
import { readRuleResources } from '../../engine/src/runtime/read-rule-resources.ts';
import { resourcesBeside } from '../../engine/src/scenario/node/resources-beside.ts';
import type { Json, Variables } from '../../engine/src/model/index.ts';

interface RuleCase {
  readonly title: { readonly zh: string; readonly en: string };
  readonly inputs: Variables;
  /** Ids of all rules whose conditions hold. */
  readonly matched: readonly string[];
  /** What the hit policy makes of them; left out where `matched` says enough. */
  readonly outputs?: Json;
}

interface CaseFile {
  readonly ruleSet: string;
  readonly cases: readonly RuleCase[];
}

const FOLDER = join(import.meta.dirname, '../../rules');

const files = readdirSync(FOLDER);
const sets = files.filter((name) => name.endsWith('.json') && !name.endsWith('.cases.json'));

/** Calendars and tables that the sets may name. */
const beside = await resourcesBeside(FOLDER);
const available = readRuleResources(beside.ok ? beside.value.map(({ content }) => content) : []);

const read = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));

describe('the shipped rule sets', () => {
  it('are there, each with cases of its own', () => {
    expect(sets.length).toBeGreaterThanOrEqual(7);
    expect(files).toEqual(
      expect.arrayContaining(sets.map((name) => name.replace('.json', '.cases.json'))),
    );
  });

  for (const name of sets) {
    const compiled = compileRuleSet(read(name), available);
    const { ruleSet, cases } = read(name.replace('.json', '.cases.json')) as CaseFile;

    it(`${ruleSet} compiles`, () => {
      expect(compiled).toMatchObject({ ok: true, value: { ruleSet: { id: ruleSet } } });
    });

    for (const { title, inputs, matched, outputs } of cases) {
      it(`${ruleSet}: ${title.en}`, () => {
        if (!compiled.ok) throw new Error(compiled.failure[0]?.message);
        const result = evaluateRuleSet(compiled.value, inputs, {
          factDate: compiled.value.ruleSet.effectiveFrom,
          timeZone: 'Asia/Shanghai',
        });
        expect(result).toMatchObject({ ok: true, value: { matched } });
        if (outputs !== undefined) expect(result).toMatchObject({ value: { outputs } });
      });
    }

    it(`${ruleSet}: every rule holds in some case`, () => {
      if (!compiled.ok) throw new Error(compiled.failure[0]?.message);
      const tried = new Set(cases.flatMap((one) => one.matched));
      expect(
        compiled.value.ruleSet.rules.map(({ id }) => id).filter((id) => !tried.has(id)),
      ).toEqual([]);
    });
  }
});
