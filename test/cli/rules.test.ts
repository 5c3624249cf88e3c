import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Analysis, BacktestReport } from '../../engine/src/rules/index.ts';
import { temporaryFolder, waybill, waybillJson } from './waybill.ts';

const inFolder = temporaryFolder();

const shipped = 'rules/due-date-buffer.json';
const inputs = '{"grade": "B", "availableDays": 30}';

const commission = (version: string, rate: string, more: object = {}): object => ({
  id: 'commission',
  version,
  title: { zh: '提成', en: 'Commission' },
  policy: [],
  effectiveFrom: version === '1' ? '2026-01-01' : '2026-07-01',
  inputs: {
    type: 'object',
    required: ['amount', 'grade'],
    additionalProperties: false,
    properties: {
      amount: { type: 'string', format: 'decimal', titles: { zh: '金额', en: 'amount' } },
      grade: { enum: ['A', 'B'] },
      currency: { type: 'string' },
    },
  },
  outputs: { type: 'object', properties: { commission: { type: 'string', format: 'decimal' } } },
  money: { output: 'commission', currency: { fact: 'currency' } },
  hitPolicy: 'unique',
  rules: [
    {
      id: 'a',
      conditions: { all: [{ fact: 'grade', operator: 'equal', value: 'A' }] },
      event: { type: 'x', params: { commission: { feel: `amount * ${rate}`, decimals: 2 } } },
    },
    {
      id: 'b',
      conditions: { all: [{ fact: 'grade', operator: 'equal', value: 'B' }] },
      event: { type: 'x', params: { commission: { feel: 'amount * 0.01', decimals: 2 } } },
    },
  ],
  ...more,
});

function given(name: string, content: object | string): string {
  const path = inFolder(name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('waybill rules', () => {
  it('lists rule sets with their cases', async () => {
    const { status, out } = await waybill(['rules', 'list', 'rules']);
    expect(status).toBe(0);
    expect(out).toMatch(/due-date-buffer +1\.1\.0 +Due-date buffer +2025-01-01 +first +5 +6/);
    const bad = given('bad.json', { ...commission('1', '0.02'), rules: [] });
    const refused = await waybill(['rules', 'list', bad]);
    expect(refused.status).toBe(1);
    expect(refused.out).toContain('[RULE_SET_SHAPE]');
  });

  it('evaluates, and says so in a sentence in the language asked for', async () => {
    const english = await waybill(['rules', 'eval', shipped, '--inputs', inputs]);
    expect(english.status).toBe(0);
    expect(english.out).toContain('"days": 3');
    expect(english.out).toContain('By “Due-date buffer” (version 1.1.0');
    const file = given('inputs.json', inputs);
    const chinese = await waybill(['rules', 'eval', shipped, '--inputs', file, '--lang', 'zh']);
    expect(chinese.out).toContain('B 级客户，提前 3 天。');
  });

  it('fails where inputs do not fit or are none, and where the option is missing', async () => {
    const unfit = await waybill(['rules', 'eval', shipped, '--inputs', '{"grade": 7}']);
    expect(unfit).toMatchObject({ status: 1, out: '' });
    expect(unfit.err).toContain('[RULES_INPUTS]');
    expect(unfit.err).toContain("'/grade' must be one of");
    const none = await waybill(['rules', 'eval', shipped, '--inputs', '{grade}']);
    expect(none.err).toContain('[CLI_JSON_NOT_READABLE]');
    const missing = await waybill(['rules', 'eval', shipped]);
    expect(missing).toMatchObject({ status: 2 });
    const date = ['--inputs', inputs, '--fact-date', 'soon'];
    expect((await waybill(['rules', 'eval', shipped, ...date])).err).toContain('[RULES_FACT_DATE]');
  });

  it('explains every rule, also where the hit policy refuses what matches', async () => {
    const { out } = await waybill(['rules', 'explain', shipped, '--inputs', inputs]);
    expect(out).toMatch(/✗ .*does not match: days until the due date is 30, not less than 10\./);
    expect(out).toMatch(/✓ .*matches: always\./);
    const twice = commission('1', '0.02', {
      rules: ['a', 'b'].map((id) => ({
        ...{ id, conditions: { all: [] } },
        event: { type: 'x', params: { commission: '1' } },
      })),
    });
    const file = given('twice.json', twice);
    const refused = await waybillJson<{
      error: { code: string };
      explanation: { rules: object[] };
    }>([...['rules', 'explain', file, '--inputs', '{"amount": "1", "grade": "A"}']]);
    expect(refused).toMatchObject({ status: 1, ok: false, error: { code: 'RULES_NOT_UNIQUE' } });
    expect(refused.explanation.rules).toHaveLength(2);
  });

  it('runs the cases of rule sets, and no scenarios', async () => {
    const { status, out } = await waybill(['rules', 'test', '.']);
    expect(status).toBe(0);
    expect(out).toContain('due-date-buffer.cases.json');
    expect(out).not.toContain('scenarios/');
  });

  it('analyses, and fails on what an evaluation would refuse', async () => {
    const sound = await waybillJson<{ analyses: readonly Analysis[] }>([
      'rules',
      'analyse',
      shipped,
    ]);
    expect(sound.status).toBe(0);
    expect(sound.analyses[0]).toMatchObject({ complete: true, gaps: [] });
    const open = { conditions: { all: [{ fact: 'grade', operator: 'notEqual', value: 'B' }] } };
    const [first, second] = (commission('1', '0.02') as { rules: object[] }).rules;
    const clash = given(
      'clash.json',
      commission('1', '0.02', { rules: [first, { ...second, ...open }] }),
    );
    const { status, out } = await waybill(['rules', 'analyse', clash, '--lang', 'zh']);
    expect(status).toBe(1);
    expect(out).toContain('冲突：a 与 b 同时成立');
    expect(out).toContain('遗漏：没有规则覆盖 {"amount":"1.00","grade":"B"}');
    const half = given('half.json', commission('1', '0.02', { rules: [first] }));
    expect((await waybill(['rules', 'analyse', half])).status).toBe(0);
    expect((await waybill(['rules', 'analyse', half, '--fail-on-gaps'])).status).toBe(1);
  });
});

describe('waybill rules backtest', () => {
  const csv = [
    'id,amount,grade,currency,remark',
    '"C-1","1000.00",A,USD,"says ""hello"", twice"',
    'C-2,500.00,A,CNY,',
    'C-3,700.00,B,CNY,',
    'C-4,many,B,CNY,',
  ].join('\r\n');

  const run = (...args: readonly string[]) => {
    const draft = given('draft.json', commission('2', '0.03'));
    const current = given('current.json', commission('1', '0.02'));
    return ['rules', 'backtest', draft, '--against', current, '--fact-date', '2026-03-02', ...args];
  };

  it('tells who changes from what to what, and what it costs in each currency', async () => {
    const report = await waybillJson<BacktestReport>(run('--records', given('c.csv', csv)));
    expect(report).toMatchObject({
      ...{ status: 0, records: 4, changed: 2, unchanged: 2 },
      failed: { before: 1, after: 1 },
      groups: [{ from: ['a'], to: ['a'], records: 2 }],
      outputs: { commission: 2 },
      money: [
        { currency: 'USD', before: '20', after: '30', effect: '10', records: 1 },
        { currency: 'CNY', before: '17', after: '22', effect: '5', records: 1 },
      ],
    });
    expect(report.changes[0]).toEqual({
      key: 'C-1',
      before: { outputs: { commission: '20.00' }, from: ['a'] },
      after: { outputs: { commission: '30.00' }, from: ['a'] },
    });
  });

  it('reads JSON lines and lists alike, and writes every change to a file', async () => {
    const records = [
      { customer: 'X', amount: '100', grade: 'A' },
      { customer: 'Y', amount: '100', grade: 'B' },
    ];
    const lines = given('r.jsonl', records.map((one) => JSON.stringify(one)).join('\n'));
    const list = given('r.json', records);
    const changes = inFolder('changes.jsonl');
    const table = await waybill(run('--records', lines, '--key', 'customer', '--changes', changes));
    expect(table.status).toBe(0);
    expect(table.out).toContain('2 records: 1 change, 1 stay, 0 cannot be judged by the draft');
    expect(table.out).toContain(`wrote 1 change to ${changes}`);
    expect(JSON.parse(readFileSync(changes, 'utf8'))).toMatchObject({ key: 'X' });
    const json = await waybillJson<BacktestReport>(run('--records', list, '--key', 'customer'));
    expect(json.changes.map(({ key }) => key)).toEqual(['X']);
  });

  it('chooses what was in force by the date of each record', async () => {
    const dated = given('d.csv', 'amount,grade,factDate\n100,A,2026-03-01\n100,A,2026-08-01\n');
    const newer = given('newer.json', commission('1b', '0.03', { effectiveFrom: '2026-06-01' }));
    const report = await waybillJson<BacktestReport>([
      ...run('--records', dated),
      '--against',
      inFolder('current.json'),
      newer,
    ]);
    expect(report).toMatchObject({ records: 2, changed: 1, unchanged: 1 });
  });

  it('judges what history records', async () => {
    const store = { WAYBILL_STORE: `sqlite:${inFolder('data', 'w.db')}` };
    given('current.json', commission('1', '0.02'));
    given('p.bpmn', process);
    expect(
      (await waybill(['deploy', inFolder('p.bpmn'), inFolder('current.json')], store)).status,
    ).toBe(0);
    const started = [
      'start',
      'pay',
      '--business-key',
      'PO-9',
      '--variables',
      '{"amount": "50.00", "grade": "A", "currency": "EUR", "when": "2026-03-02"}',
    ];
    expect((await waybill(started, store)).status).toBe(0);
    const draft = given('draft.json', commission('2', '0.03'));
    const report = await waybillJson<BacktestReport>(['rules', 'backtest', draft], store);
    expect(report).toMatchObject({
      ...{ records: 1, changed: 1 },
      changes: [
        {
          key: 'PO-9',
          before: { outputs: { commission: '1.00' } },
          after: { outputs: { commission: '1.50' } },
        },
      ],
      money: [{ currency: 'EUR', effect: '0.5' }],
    });
  });

  it('shows progress, and refuses what holds no records', async () => {
    const many = Array.from({ length: 5_000 }, () => '1.00,A').join('\n');
    const { err } = await waybill(
      run('--records', given('m.csv', `amount,grade\n${many}`), '--progress'),
    );
    expect(err).toContain('5000 records judged');
    const open = await waybill(run('--records', given('o.csv', 'amount\n"open')));
    expect(open).toMatchObject({ status: 1, out: '' });
    expect(open.err).toContain('[CLI_RECORDS_NOT_READABLE]');
    const odd = await waybill(run('--records', given('o.jsonl', '{"amount": "1"}\n[]\n')));
    expect(odd.err).toContain('line 2 is not a JSON object');
  });
});

const process = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <process id="pay" isExecutable="true">
    <startEvent id="s"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="decide"/>
    <businessRuleTask id="decide"><extensionElements>
      <zeebe:calledDecision decisionId="commission" resultVariable="result"/>
      <zeebe:ioMapping>
        <zeebe:input source="=amount" target="amount"/>
        <zeebe:input source="=grade" target="grade"/>
        <zeebe:input source="=currency" target="currency"/>
        <zeebe:input source="=when" target="factDate"/>
      </zeebe:ioMapping>
    </extensionElements></businessRuleTask>
    <sequenceFlow id="f2" sourceRef="decide" targetRef="e"/>
    <endEvent id="e"/>
  </process>
</definitions>`;
