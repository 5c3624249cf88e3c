import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ScenarioReport } from '../../engine/src/scenario/index.ts';
import { temporaryFolder, waybill, waybillJson } from './waybill.ts';

const inFolder = temporaryFolder();
const quote = 'test/scenario/quote.bpmn';

interface Runs {
  readonly ok: boolean;
  readonly runs: readonly (ScenarioReport & { readonly order?: string })[];
}

/** A file that no vendor's tool has touched. */
const vendorFree = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
  <process id="plain" isExecutable="true">
    <startEvent id="s"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="send"/>
    <serviceTask id="send" implementation="https://example.org/send"/>
    <sequenceFlow id="f2" sourceRef="send" targetRef="split"/>
    <exclusiveGateway id="split" default="f4"/>
    <sequenceFlow id="f3" sourceRef="split" targetRef="big"><conditionExpression>total > 100</conditionExpression></sequenceFlow>
    <sequenceFlow id="f4" sourceRef="split" targetRef="small"/>
    <task id="big"/>
    <task id="small"/>
    <sequenceFlow id="f5" sourceRef="big" targetRef="e"/>
    <sequenceFlow id="f6" sourceRef="small" targetRef="e"/>
    <endEvent id="e"/>
  </process>
</definitions>`;

describe('waybill run', () => {
  it('runs a vendor-free file to its end', async () => {
    writeFileSync(inFolder('plain.bpmn'), vendorFree);
    const run = await waybillJson<Runs>([
      ...['run', inFolder('plain.bpmn'), '--variables', '{"total": 120}'],
    ]);
    expect(run.status).toBe(0);
    expect(run.ok).toBe(true);
    expect(run.runs[0]?.instance?.status).toBe('completed');
    expect(run.runs[0]?.trace.elements).toEqual({ s: 1, send: 1, split: 1, big: 1, e: 1 });
  });

  it('finds the rule sets that shipped processes share', async () => {
    const run = await waybillJson<Runs>([
      ...['run', 'processes/order-to-cash/order-to-cash.bpmn'],
      ...['--input', 'processes/order-to-cash/demo/orders/850-lakeshore-lighting.edi'],
    ]);
    const [one] = run.runs;
    expect(one?.passed).toBe(true);
    expect(one?.trace.elements).toHaveProperty('route-exception');
  });

  it('tells where it waits for a person, and succeeds', async () => {
    const { status, out, err } = await waybill(['run', quote]);
    expect(err).toBe('');
    expect(status).toBe(0);
    expect(out).toContain('quote: active after 2 d 00:00:00 (simulated)');
    expect(out).toContain('waits at "Approve the quote" (approve) for a person');
  });

  it('completes user tasks with --auto, and tells the story with --trace', async () => {
    const { status, out } = await waybill(['run', quote, '--auto', '--trace']);
    expect(status).toBe(0);
    expect(out).toMatch(/job "Price the lines" handed out as "price-lines"/);
    expect(out).toMatch(/completed "Approve the quote"[\s\S]*the process has ended/);
    expect(out).toContain('quote: completed');
  });

  it('speaks Chinese', async () => {
    const { out } = await waybill(['run', quote], { LC_ALL: '', LANG: 'zh_CN.UTF-8' });
    expect(out).toContain('quote：进行中，历时 2 d 00:00:00');
    expect(out).toContain('等待人工处理');
  });

  it('plays a scenario, and fails with the step that differed', async () => {
    const scenario = inFolder('late.json');
    const expected = { status: 'completed', path: ['approve', 'won'] };
    writeFileSync(
      scenario,
      JSON.stringify({ scenario: 'late', process: 'quote', files: ['q.bpmn'], expect: expected }),
    );
    writeFileSync(inFolder('q.bpmn'), vendorFree);
    const { status, out } = await waybill(['run', quote, '--scenario', scenario]);
    expect(status).toBe(1);
    expect(out).toContain('✗ expect.path[1]');
    expect(out).toContain('expected  "won" after "approve"');
    expect(out).toMatch(/seen\s+visited: "begin", "price", "pause", "approve", "late", "lost"/);
  });

  it('takes a real order file, and starts once for each order', async () => {
    const order = 'processes/order-to-cash/demo/orders/850-lakeshore-lighting.edi';
    writeFileSync(inFolder('plain.bpmn'), vendorFree);
    const run = await waybillJson<Runs>(['run', inFolder('plain.bpmn'), '--input', order]);
    expect(run.runs).toHaveLength(1);
    expect(run.runs[0]?.instance?.variables['intake']).toMatchObject({ format: 'x12' });
    expect(run.runs[0]?.order).toBe('LS-260302-01');
  });

  it('takes JSON that is no order as variables', async () => {
    writeFileSync(inFolder('plain.bpmn'), vendorFree);
    writeFileSync(inFolder('in.json'), '{"total": 7}');
    const run = await waybillJson<Runs>([
      ...['run', inFolder('plain.bpmn'), '--input', inFolder('in.json')],
    ]);
    expect(run.runs[0]?.instance?.variables).toEqual({ total: 7 });
    expect(run.runs[0]?.trace.elements['small']).toBe(1);
  });

  it('starts all pools that begin of themselves', async () => {
    const pools = 'engine/src/parse/fixtures/pools.bpmn';
    const run = await waybillJson<Runs>(['run', pools, '--auto', '--trace']);
    expect(run.status).toBe(0);
    expect(run.runs[0]?.instance?.status).toBe('completed');
    const entries = run.runs[0]?.trace.entries ?? [];
    expect(new Set(entries.map(({ processId }) => processId)).size).toBe(2);
  });

  it('goes on where one answer takes other tasks away', async () => {
    const file = 'test/elements/activity/multi-instance-scopes-terminate.bpmn';
    const run = await waybillJson<Runs>(['run', file, '--auto']);
    expect(run.runs[0]?.differences).toEqual([]);
  });

  it('refuses what it cannot read, with a stable code', async () => {
    const missing = await waybill(['run', inFolder('nothing.bpmn')]);
    expect(missing.status).toBe(1);
    expect(missing.err).toContain('[CLI_FILE_NOT_READABLE]');
    expect(missing.out).toBe('');
    const variables = await waybill(['run', quote, '--variables', 'total=1']);
    expect(variables.err).toContain('[CLI_JSON_NOT_READABLE]');
    writeFileSync(inFolder('gb.bpmn'), Buffer.from([0x3c, 0xc9, 0xf3, 0xba, 0xcb]));
    const encoded = await waybill(['run', inFolder('gb.bpmn')]);
    expect(encoded).toMatchObject({ status: 1 });
    expect(encoded.err).toContain('[CLI_FILE_NOT_TEXT]');
    const process = await waybill(['run', quote, '--process', 'other']);
    expect(process.err).toContain('[CLI_PROCESS_AMBIGUOUS]');
  });
});

describe('waybill check', () => {
  it('names every problem with code, element, line and mend, and fails', async () => {
    const file = 'engine/src/parse/fixtures/many-problems.bpmn';
    const { status, out } = await waybill(['check', file, quote]);
    expect(status).toBe(1);
    expect(out).toMatch(
      new RegExp(`${file}:\\d+: \\(\\w+\\) error \\[BPMN_REFERENCE_UNRESOLVED\\]`),
    );
    expect(out).toMatch(/\n {4}→ /);
    expect(out).toMatch(/2 files: \d+ errors, \d+ warnings?\n$/);
    const good = await waybillJson<{ ok: boolean; errors: number }>(['check', quote]);
    expect(good).toMatchObject({ status: 0, ok: true, errors: 0 });
  });
});

describe('the command line', () => {
  it('shows help with examples in two languages', async () => {
    const english = await waybill(['run', '--help']);
    expect(english.status).toBe(0);
    expect(english.out).toMatch(/Usage: waybill run[\s\S]*Examples:[\s\S]*\$ waybill run/);
    const chinese = await waybill(['help', 'deploy', '--lang', 'zh']);
    expect(chinese.out).toMatch(/用法：[\s\S]*示例：/);
  });

  it('refuses what it does not know with status 2, in JSON too', async () => {
    const command = await waybill(['dploy']);
    expect(command.status).toBe(2);
    expect(command.err).toMatch(/\[CLI_USAGE\].*unknown command 'dploy'.*Did you mean deploy/);
    const option = await waybillJson<{ ok: boolean; error: { code: string } }>(['tasks', '--who']);
    expect(option).toMatchObject({ status: 2, ok: false, error: { code: 'CLI_USAGE' } });
  });
});
