import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ScenarioFile } from '../../engine/src/scenario/index.ts';
import { loadScenario } from '../../engine/src/scenario/node/load-scenario.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'waybill-load-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(path: string, content: object | string): void {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, typeof content === 'string' ? content : JSON.stringify(content));
}

function givenQuote(scenario: ScenarioFile): string {
  write('processes/quote/scenarios/one.json', scenario);
  copyFileSync('test/scenario/quote.bpmn', join(root, 'processes/quote/quote.bpmn'));
  return join(root, 'processes/quote/scenarios/one.json');
}

async function codesOf(path: string): Promise<readonly string[]> {
  const loaded = await loadScenario(path);
  return loaded.ok ? [] : loaded.failure.map(({ code }) => code);
}

describe('a scenario with a base', () => {
  it('takes over what its bases say, and lays its own on top', async () => {
    const path = givenQuote({
      scenario: 'one',
      base: 'scenarios/base/given.json',
      start: { variables: { order: { terms: 'TT' }, lines: [3] } },
      staff: { approve: { complete: { approved: true } } },
      records: [{ type: 'partner', values: { number: 'P-2' } }],
      expect: { status: 'completed' },
    });
    write('processes/quote/scenarios/base/given.json', {
      base: '../given/all.json',
      process: 'quote',
      start: { variables: { order: { total: '9' }, lines: [1, 2] }, businessKey: 'Q-1' },
      staff: { approve: { complete: { approved: false }, after: 'P1D' } },
      steps: [{ advance: 'P1D' }],
      expect: { status: 'terminated', path: ['lost'] },
    });
    write('processes/given/all.json', {
      scenario: 'all',
      title: { zh: '全部', en: 'All' },
      startAt: '2026-02-02T08:00:00Z',
      workers: { 'price-lines': { complete: { priced: '1' } } },
      records: [{ type: 'partner', values: { number: 'P-1' } }],
    });
    const loaded = await loadScenario(path);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure));
    expect(loaded.value.scenario).toEqual({
      scenario: 'one',
      process: 'quote',
      startAt: '2026-02-02T08:00:00Z',
      start: {
        variables: { order: { total: '9', terms: 'TT' }, lines: [3] },
        businessKey: 'Q-1',
      },
      workers: { 'price-lines': { complete: { priced: '1' } } },
      staff: { approve: { complete: { approved: true } } },
      records: [
        { type: 'partner', values: { number: 'P-1' } },
        { type: 'partner', values: { number: 'P-2' } },
      ],
      expect: { status: 'completed' },
    });
  });

  it('may build upon another scenario', async () => {
    const path = givenQuote({ scenario: 'one', base: 'scenarios/other.json' });
    write('processes/quote/scenarios/other.json', { scenario: 'other', process: 'quote' });
    expect(await loadScenario(path)).toMatchObject({
      value: { scenario: { scenario: 'one', process: 'quote' } },
    });
  });

  it('is refused where bases come back, or are too many', async () => {
    const path = givenQuote({ scenario: 'one', base: 'scenarios/two.json' });
    write('processes/quote/scenarios/two.json', { base: 'scenarios/../scenarios/one.json' });
    expect(await codesOf(path)).toEqual(['SCENARIO_BASE']);
    for (let count = 0; count < 9; count += 1) {
      write(`processes/quote/b${count}.json`, { process: 'quote', base: `b${count + 1}.json` });
    }
    write('processes/quote/b9.json', {});
    const long = givenQuote({ scenario: 'one', base: 'b0.json' });
    expect(await codesOf(long)).toEqual(['SCENARIO_BASE']);
    const short = givenQuote({ scenario: 'one', base: 'b2.json' });
    expect(await codesOf(short)).toEqual([]);
  });

  it('is refused where a base is missing or not right, and where nobody names a process', async () => {
    expect(await codesOf(givenQuote({ scenario: 'one', base: 'no.json' }))).toEqual([
      'CLI_FILE_NOT_READABLE',
    ]);
    const path = givenQuote({ scenario: 'one', base: 'base.json' });
    write('processes/quote/base.json', { workers: 1, extra: true });
    expect(await codesOf(path)).toEqual(['SCENARIO_SHAPE', 'SCENARIO_SHAPE']);
    write('processes/quote/base.json', {});
    expect(await codesOf(path)).toEqual(['SCENARIO_SHAPE']);
    expect(await codesOf(givenQuote({ scenario: 'one' }))).toEqual(['SCENARIO_SHAPE']);
  });
});

const calling = (id: string, called: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="${id}-file" targetNamespace="https://waybill.example/test">
  <process id="${id}" isExecutable="true">
    <startEvent id="begin" /><sequenceFlow id="f1" sourceRef="begin" targetRef="call" />
    <callActivity id="call" calledElement="${called}" /><sequenceFlow id="f2" sourceRef="call" targetRef="end" />
    <endEvent id="end" />
  </process>
</definitions>`;

describe('the files of a scenario', () => {
  async function filesOf(path: string): Promise<readonly string[]> {
    const loaded = await loadScenario(path);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.failure));
    return loaded.value.files.map(({ name }) => basename(name)).sort();
  }

  it('are those of its bundle, of the bundles that it calls, and rules and records beside', async () => {
    write('processes/first/first.bpmn', calling('first', 'second'));
    write('processes/first/scenarios/one.json', { scenario: 'one', process: 'first' });
    write('processes/second/second.bpmn', calling('second', 'quote'));
    write('processes/second/forms/ask.form', { components: [] });
    givenQuote({ scenario: 'one' });
    write('processes/other/other.bpmn', calling('other', 'first'));
    write('records/partner.json', { schema: {}, fields: {} });
    write('rules/credit.json', { rules: [] });
    write('rules/calendars/china.json', { holidays: [], workdays: [] });
    expect(await filesOf(join(root, 'processes/first/scenarios/one.json'))).toEqual(
      expect.arrayContaining(['ask.form', 'credit.json', 'first.bpmn', 'partner.json']),
    );
    const names = await filesOf(join(root, 'processes/first/scenarios/one.json'));
    expect(names).toEqual(expect.arrayContaining(['quote.bpmn', 'second.bpmn']));
    expect(names).not.toContain('other.bpmn');
    expect(names).not.toContain('one.json');
  });

  it('hold a process of another bundle that a step starts', async () => {
    write('processes/other/other.bpmn', calling('other', 'other'));
    const path = givenQuote({
      scenario: 'one',
      process: 'quote',
      steps: [{ start: { process: 'other' } }],
    });
    expect(await filesOf(path)).toEqual(['other.bpmn', 'quote.bpmn']);
  });
});
