import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyseRuleSet } from '../../engine/src/rules/analyse/analyse-rule-set.ts';
import type { Analysis } from '../../engine/src/rules/analyse/analysis.ts';
import { compileRuleSet } from '../../engine/src/rules/index.ts';
import { readRuleResources } from '../../engine/src/runtime/read-rule-resources.ts';
import { resourcesBeside } from '../../engine/src/scenario/node/resources-beside.ts';

const FOLDER = join(import.meta.dirname, '../../rules');
const beside = await resourcesBeside(FOLDER);
const available = readRuleResources(beside.ok ? beside.value.map(({ content }) => content) : []);
const moment = { factDate: '2026-05-04T09:00:00+08:00', timeZone: 'Asia/Shanghai' };

function analysisOf(id: string): Analysis {
  const json: unknown = JSON.parse(readFileSync(join(FOLDER, `${id}.json`), 'utf8'));
  const compiled = compileRuleSet(json, available);
  if (!compiled.ok) throw new Error(compiled.failure[0]?.message);
  return analyseRuleSet(compiled.value, { moment });
}

const analyses = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.cases.json'))
  .map((name) => analysisOf(name.replace('.json', '')));

describe('the analysis of the rule sets that ship', () => {
  it('finds no gap in those that give one decision', () => {
    const single = analyses.filter(
      ({ hitPolicy }) => hitPolicy === 'first' || hitPolicy === 'unique',
    );
    expect(single.length).toBeGreaterThan(20);
    expect(single.filter(({ gapCount }) => gapCount > 0)).toEqual([]);
  });

  it('finds no overlap at which an evaluation would fail', () => {
    const failing = analyses.flatMap(({ ruleSet, overlaps }) =>
      overlaps.filter(({ severity }) => severity === 'error').map((overlap) => [ruleSet, overlap]),
    );
    expect(failing).toEqual([]);
  });

  it('proves of those that only compare inputs that every rule can win', () => {
    const proven = analyses.filter(({ complete }) => complete);
    expect(proven.map(({ ruleSet }) => ruleSet)).toEqual([
      ...[
        'assessment-terms',
        'backup-terms',
        'cancellation-terms',
        'collection-terms',
        'complaint-time-limit',
      ],
      ...['contract-terms', 'corrective-action-plan', 'credit-approval', 'credit-limit'],
      ...['credit-review-terms', 'data-change-check', 'data-change-terms', 'data-use-check'],
      ...['due-date-buffer', 'inquiry-routing', 'inquiry-terms', 'intelligence-terms'],
      ...['lc-dates', 'order-change-terms', 'order-check-terms'],
      ...['processing-terms', 'registration-check', 'registration-terms', 'repair-terms'],
      ...['service-level', 'survey-bonus', 'survey-plan', 'target-bonus'],
      ...['warning-lead'],
    ]);
    expect(proven.flatMap(({ neverWin }) => neverWin)).toEqual([]);
  });
});
