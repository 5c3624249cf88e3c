import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../engine/src/index.ts';
import { PARTNER } from '../../engine/src/records/record-type-fixture.ts';
import type { Scenario, ScenarioReport } from '../../engine/src/scenario/index.ts';
import { readScenario, runScenario } from '../../engine/src/scenario/index.ts';

const files = [
  { name: 'visit.bpmn', content: readFileSync(new URL('visit.bpmn', import.meta.url), 'utf8') },
  { name: 'partner.json', content: JSON.stringify(PARTNER) },
];

const north = { type: 'partner', values: { number: 'P-1', name: 'North', staff: 4 } };
const toNorth = { records: [north], start: { variables: { code: 'P-1' } } };

/** Plays a scenario on visit.bpmn; it must fit the published schema first. */
async function play(more: Omit<Scenario, 'scenario' | 'process'>): Promise<ScenarioReport> {
  const scenario = { scenario: 'test', process: 'visit', ...more };
  const read = readScenario(JSON.stringify(scenario), 'test.json');
  expect(read.ok ? [] : read.failure).toEqual([]);
  return runScenario(scenario, files, { createEngine });
}

const seenAt = ({ differences }: ScenarioReport): readonly string[] =>
  differences.map(({ at, expected, seen }) => `${at}: ${expected} | ${seen}`);

describe('a scenario with records', () => {
  it('lets jobs of the engine itself really read, write and propose', async () => {
    const report = await play({
      ...toNorth,
      expect: {
        status: 'completed',
        variables: { partner: { name: 'North', staff: 4 }, revision: 2 },
        records: [{ key: 'partner/P-1', values: { staff: 5, name: 'North' }, status: 'active' }],
        ledger: [
          {
            ...{ effect: 'reward', person: 'chen', status: 'proposed', period: '2026-01' },
            money: { amount: '20.00', currency: 'CNY' },
            origin: { kind: 'process', element: 'reward' },
          },
        ],
      },
    });
    expect(seenAt(report)).toEqual([]);
  });

  it('compares records and ledger in the middle, too', async () => {
    const report = await play({
      ...toNorth,
      steps: [
        {
          expect: {
            waitingAt: ['reward'],
            records: [{ key: 'partner/P-1', values: { staff: 5 } }],
            ledger: [],
          },
        },
        { completeJob: 'reward' },
      ],
      expect: { status: 'completed', ledger: [] },
    });
    expect(seenAt(report)).toEqual([]);
  });

  it('lets a worker of the scenario take the place of the own one', async () => {
    const report = await play({
      ...toNorth,
      records: [],
      workers: {
        'waybill:record:read': { complete: { record: { values: { staff: 1 } } } },
        'waybill:record:write': { complete: { record: { revision: 7 } } },
      },
      expect: { status: 'completed', variables: { revision: 7 } },
    });
    expect(seenAt(report)).toEqual([]);
  });

  it('throws what the records refuse as a BPMN error', async () => {
    const report = await play({
      records: [north],
      start: { variables: { code: 'P-2' } },
      expect: { status: 'completed', path: ['unknown', 'stranger'], ledger: [] },
    });
    expect(seenAt(report)).toEqual([]);
  });

  it('gives values by FEEL, and lets a later record of the same key change an earlier one', async () => {
    const report = await play({
      ...toNorth,
      records: [
        north,
        { type: 'partner', values: { number: 'P-2', name: 'South', parent: 'P-1' } },
        { type: 'partner', values: { number: 'P-1', since: '=string(today())', staff: 9 } },
      ],
      expect: {
        records: [
          { key: 'partner/P-1', values: { since: '2026-01-05', staff: 10, name: 'North' } },
          { key: 'partner/P-2', values: { parent: 'P-1' } },
        ],
      },
    });
    expect(seenAt(report)).toEqual([]);
  });

  it('names each difference by its path', async () => {
    const report = await play({
      ...toNorth,
      expect: {
        records: [
          { key: 'partner/P-1', values: { staff: 4, tags: ['a'] }, status: 'retired' },
          { key: 'partner/P-9' },
        ],
        ledger: [{ kind: 'fine' }],
      },
    });
    expect(seenAt(report)).toEqual([
      'expect.records[0].status: "retired" | "active"',
      'expect.records[0].values.staff: 4 | 5',
      'expect.records[0].values.tags: ["a"] | nothing',
      expect.stringMatching(/^expect\.records\[1\]\.key: a record "partner\/P-9" \| \[RECORD_NOT_/),
      'expect.ledger[0].kind: "fine" | "bonus"',
    ]);
    const more = await play({ ...toNorth, expect: { ledger: [] } });
    expect(seenAt(more)).toEqual([
      expect.stringMatching(/^expect\.ledger: 0 entries \| \{"effect":"reward","kind":"bonus"/),
    ]);
  });

  it('names a record that cannot be given, and starts nothing', async () => {
    const unfit = { type: 'partner', values: { number: 'P-3', staff: -1 } };
    const report = await play({ records: [north, unfit] });
    expect(report.differences).toMatchObject([
      { at: 'records[1]', failure: { code: 'RECORD_INVALID' } },
    ]);
    expect(report.instance).toBeUndefined();
    const unknown = await play({ records: [{ type: 'nobody', values: {} }] });
    expect(unknown.differences).toMatchObject([
      { at: 'records[0]', failure: { code: 'RECORD_TYPE_NOT_FOUND' } },
    ]);
  });

  it('gives the same report each time', async () => {
    expect(await play(toNorth)).toEqual(await play(toNorth));
  });
});
