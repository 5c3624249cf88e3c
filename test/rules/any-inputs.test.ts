import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, evaluateRuleSet } from '../../engine/src/rules/index.ts';
import { readRuleResources } from '../../engine/src/runtime/read-rule-resources.ts';
import { resourcesBeside } from '../../engine/src/scenario/node/resources-beside.ts';
import { inputsFor } from './draw-inputs.ts';

const FOLDER = join(import.meta.dirname, '../../rules');
const beside = await resourcesBeside(FOLDER);
const available = readRuleResources(beside.ok ? beside.value.map(({ content }) => content) : []);
const moment = { factDate: '2026-05-04T09:00:00+08:00', timeZone: 'Asia/Shanghai' };

const ids = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.cases.json'))
  .map((name) => name.replace('.json', ''));

describe('whatever its inputs allow', () => {
  it.each(ids)('%s gives one decision, and warns of nothing', (id) => {
    const json: unknown = JSON.parse(readFileSync(join(FOLDER, `${id}.json`), 'utf8'));
    const compiled = compileRuleSet(json, available);
    if (!compiled.ok) throw new Error(compiled.failure[0]?.message);
    const set = compiled.value;
    const isSingle = set.ruleSet.hitPolicy === 'unique' || set.ruleSet.hitPolicy === 'first';
    fc.assert(
      fc.property(inputsFor(set.ruleSet.inputs), (inputs) => {
        const result = evaluateRuleSet(set, inputs, moment);
        if (!result.ok) {
          // Calendars end, and say so; nothing else may stop a set.
          expect(result.failure.code).toBe('RULES_CALENDAR');
          return;
        }
        if (isSingle) expect(result.value.explanation.from).toHaveLength(1);
        expect(result.value.explanation.warnings ?? []).toEqual([]);
      }),
      { numRuns: 150, seed: 2828 },
    );
  });
});
