import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../engine/src/index.ts';
import type { Difference, Scenario, ScenarioReport } from '../../engine/src/scenario/index.ts';
import { readScenario, runScenario } from '../../engine/src/scenario/index.ts';

const bpmn = readFileSync(new URL('quote.bpmn', import.meta.url), 'utf8');

/** Plays a scenario on quote.bpmn; it must fit the published schema first. */
async function play(more: Omit<Scenario, 'scenario' | 'process'>): Promise<ScenarioReport> {
  const scenario = { scenario: 'test', process: 'quote', ...more };
  const read = readScenario(JSON.stringify(scenario), 'test.json');
  expect(read.ok ? [] : read.failure).toEqual([]);
  return runScenario(scenario, [{ name: 'quote.bpmn', content: bpmn }], { createEngine });
}

const day = 86_400_000;
const without = ({ failure: _, ...rest }: Difference): Omit<Difference, 'failure'> => rest;

describe('a scenario that says what happens', () => {
  it('passes when everything is as expected', async () => {
    const report = await play({
      start: { variables: { total: '120.00' } },
      workers: { 'price-lines': { complete: { priced: '=total' } } },
      staff: { approve: { complete: { approved: true, note: '=priced' }, by: 'manager' } },
      expect: {
        status: 'completed',
        path: ['begin', 'f2', 'approve', 'won'],
        visits: { approve: 1, f6: 0 },
        notVisited: ['lost', 'late'],
        variables: { approved: true, note: '120.00' },
      },
    });
    expect(report.differences).toEqual([]);
    expect(report.passed).toBe(true);
    expect(report.endedAt - report.startedAt).toBe(2 * day);
  });

  it('records every element and flow in order and counted', async () => {
    const { trace } = await play({ staff: { approve: { complete: {} } } });
    expect(trace.entries.map(({ id }) => id)).toEqual([
      ...['begin', 'f1', 'price', 'f2', 'pause', 'f3', 'approve', 'f4', 'decide', 'f6', 'lost'],
    ]);
    expect(trace.elements['decide']).toBe(1);
    expect(trace.flows).toEqual({ f1: 1, f2: 1, f3: 1, f4: 1, f6: 1 });
  });

  it('completes jobs that nobody serves, but lets them wait where it is strict', async () => {
    const report = await play({ strict: true, expect: { waitingAt: ['price'] } });
    expect(report.passed).toBe(true);
    expect(report.waiting).toMatchObject([
      { element: 'price', name: 'Price the lines', waitsFor: 'job', detail: 'price-lines' },
    ]);
  });

  it('goes on to the next due time where nothing else is left to do', async () => {
    const report = await play({
      expect: { status: 'completed', path: ['approve', 'late', 'lost'] },
    });
    expect(report.differences).toEqual([]);
    expect(report.endedAt - report.startedAt).toBe(9 * day);
  });

  it('stops where it is expected to wait', async () => {
    const report = await play({ expect: { status: 'active', waitingAt: ['approve'] } });
    expect(report.differences).toEqual([]);
    expect(report.endedAt - report.startedAt).toBe(2 * day);
  });

  it('lets the staff take its time, and events overtake it', async () => {
    const inTime = await play({
      staff: { approve: { complete: { approved: true }, after: 'P6D' } },
      expect: { path: ['won'] },
    });
    expect(inTime.differences).toEqual([]);
    expect(inTime.endedAt - inTime.startedAt).toBe(8 * day);
    const tooLate = await play({
      staff: { approve: { complete: { approved: true }, after: 'P8D' } },
      expect: { path: ['late', 'lost'], notVisited: ['won'] },
    });
    expect(tooLate.differences).toEqual([]);
  });

  it('fails jobs so many times, then lets them succeed', async () => {
    const report = await play({
      workers: {
        'price-lines': { fail: 'no answer', times: 2, backoff: 'PT1H', then: { complete: {} } },
      },
      staff: { approve: { complete: {} } },
      expect: { status: 'completed', visits: { price: 1 } },
    });
    expect(report.differences).toEqual([]);
    expect(report.endedAt - report.startedAt).toBe(2 * day + 2 * 3_600_000);
  });

  it('throws BPMN errors', async () => {
    const report = await play({
      workers: { 'price-lines': { error: { code: 'REFUSED', message: 'not for sale' } } },
      expect: { status: 'completed', path: ['price', 'no', 'lost'] },
    });
    expect(report.differences).toEqual([]);
  });

  it('moves step by step, and compares in between', async () => {
    const report = await play({
      time: 'steps',
      steps: [
        { failJob: 'price', message: 'no price', retries: 0 },
        { expect: { incidents: ['JOB_RETRIES_USED_UP'], waitingAt: ['price'] } },
        { resolveIncident: { element: 'price', variables: { approved: false } } },
        { completeJob: 'price-lines', variables: { priced: '99.00' } },
        { advance: 'P1D' },
        { expect: { waitingAt: ['pause'], visits: { approve: 0 } } },
        { advance: 'P1D' },
        { claimTask: 'approve', by: 'li' },
        { setVariables: { approved: '=priced = "99.00"' } },
        { completeTask: 'approve', by: 'li' },
      ],
      expect: { status: 'completed', path: ['won'] },
    });
    expect(report.differences).toEqual([]);
    expect(report.steps).toBe(10);
  });

  it('gives no answer to a task that another answer has taken away', async () => {
    const shared = readFileSync(
      'test/elements/activity/multi-instance-scopes-terminate.bpmn',
      'utf8',
    );
    const scenario = {
      scenario: 'test',
      process: 'process',
      expect: { status: 'completed' },
    } as const;
    const files = [{ name: 'shared.bpmn', content: shared }];
    const options = { createEngine, answersAllTasks: true };
    expect((await runScenario(scenario, files, options)).differences).toEqual([]);
  });

  it('cancels', async () => {
    const report = await play({
      steps: [{ cancel: 'the customer withdrew' }],
      expect: { status: 'terminated', waitingAt: [] },
    });
    expect(report.differences).toEqual([]);
  });
});

describe('a scenario that does not pass', () => {
  it('names what differs at the end, expected and seen', async () => {
    const report = await play({
      start: { variables: { order: { total: '90.00', lines: [1, 2] } } },
      staff: { approve: { complete: { approved: false } } },
      expect: {
        status: 'terminated',
        path: ['begin', 'approve', 'won'],
        visits: { approve: 2 },
        notVisited: ['lost'],
        variables: { order: { total: '100.00', lines: [1, 3] }, missing: 1 },
      },
    });
    expect(report.passed).toBe(false);
    expect(report.differences).toEqual([
      { at: 'expect.status', expected: 'terminated', seen: 'completed' },
      expect.objectContaining({ at: 'expect.path[2]', expected: '"won" after "approve"' }),
      { at: 'expect.visits.approve', expected: '2 times', seen: 'once' },
      { at: 'expect.notVisited', expected: '"lost" not to be visited', seen: 'visited once' },
      { at: 'expect.variables.order.total', expected: '"100.00"', seen: '"90.00"' },
      { at: 'expect.variables.order.lines[1]', expected: '3', seen: '2' },
      { at: 'expect.variables.missing', expected: '1', seen: 'nothing' },
    ]);
  });

  it('names the step that could not be done, and where it waits instead', async () => {
    const report = await play({
      time: 'steps',
      steps: [{ expect: { status: 'active' } }, { completeTask: 'approve' }],
    });
    expect(report.steps).toBe(1);
    expect(report.differences).toMatchObject([
      { at: 'steps[1].completeTask', expected: 'an open user task at "approve"' },
    ]);
    expect(report.differences[0]?.seen).toMatch(/^it waits at "pause" \(timer 2026-01-07T/);
  });

  it('names an incident that nobody expects', async () => {
    const report = await play({ workers: { 'price-lines': { fail: 'no answer' } } });
    expect(report.passed).toBe(false);
    expect(report.differences).toHaveLength(1);
    expect(report.differences[0]?.seen).toMatch(/at "price".*no answer/);
  });

  it('names ids that the files do not have', async () => {
    const report = await play({
      staff: { aprove: { complete: {} } },
      workers: { pricing: { complete: {} } },
      expect: { notVisited: ['wonn'] },
    });
    expect(report.differences.map(without)).toEqual([
      {
        at: 'staff.aprove',
        expected: 'user task "aprove" in the files',
        seen: 'no such user task; there are: "approve"',
      },
      {
        at: 'workers.pricing',
        expected: 'job type "pricing" in the files',
        seen: 'no such job type; there are: "price-lines"',
      },
      expect.objectContaining({ at: 'expect.notVisited' }),
    ]);
    expect(report.differences[0]?.failure?.code).toBe('SCENARIO_NAME_UNKNOWN');
  });

  it('names a FEEL value without result', async () => {
    const report = await play({ start: { variables: { total: '=1 +' } } });
    expect(report.differences[0]?.failure?.code).toBe('SCENARIO_EXPRESSION');
    expect(report.differences[0]?.seen).toContain('"start.variables.total"');
  });

  it('tells problems of the files', async () => {
    const scenario = { scenario: 'test', process: 'quote' };
    const files = [{ name: 'broken.bpmn', content: '<broken' }];
    const report = await runScenario(scenario, files, { createEngine });
    expect(report.passed).toBe(false);
    expect(report.differences[0]).toMatchObject({ at: 'files', failure: { file: 'broken.bpmn' } });
  });

  it('ends by its bounds where the process has no end', async () => {
    const endless = bpmn
      .replace('cancelActivity="true"', 'cancelActivity="false"')
      .replace(
        '<bpmn:timeDuration>P7D</bpmn:timeDuration>',
        '<bpmn:timeCycle>R/P7D</bpmn:timeCycle>',
      );
    const scenario = { scenario: 'test', process: 'quote', maxTime: 'P90D' };
    const files = [{ name: 'endless.bpmn', content: endless }];
    const report = await runScenario(scenario, files, { createEngine });
    expect(report.differences[0]).toMatchObject({
      at: 'time',
      failure: { code: 'SCENARIO_BOUND' },
    });
  });
});

it('gives the same report each time', async () => {
  const more = { staff: { approve: { complete: { approved: true } } } };
  expect(await play(more)).toEqual(await play(more));
});

it('is described by an example that passes', async () => {
  const page = readFileSync('docs/scenarios.md', 'utf8');
  const example = /```json\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '';
  const read = readScenario(example, 'docs/scenarios.md');
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const files = [{ name: 'quote.bpmn', content: bpmn }];
  const report = await runScenario(read.value as Scenario, files, { createEngine });
  expect(report.differences).toEqual([]);
});
