import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, waybill, waybillJson } from './waybill.ts';

const inFolder = temporaryFolder();

function givenBundle(scenarios: Readonly<Record<string, unknown>>): void {
  mkdirSync(inFolder('quote', 'scenarios'), { recursive: true });
  copyFileSync('test/scenario/quote.bpmn', inFolder('quote', 'quote.bpmn'));
  for (const [name, scenario] of Object.entries(scenarios)) {
    const text = typeof scenario === 'string' ? scenario : JSON.stringify(scenario);
    writeFileSync(inFolder('quote', 'scenarios', `${name}.json`), text);
  }
}

const won = {
  scenario: 'won',
  title: { zh: '成交', en: 'Won' },
  process: 'quote',
  staff: { approve: { complete: { approved: true } } },
  expect: { path: ['approve', 'won'] },
};

describe('waybill test', () => {
  it('runs every scenario below a folder, with a line for each', async () => {
    givenBundle({ won, late: { ...won, staff: {}, expect: { path: ['late'] } } });
    const { status, out } = await waybill(['test', inFolder()]);
    expect(status).toBe(0);
    expect(out).toMatch(/✓ .*late\.json {2}Won {2}9 d 00:00:00\n✓ .*won\.json {2}Won/);
    expect(out).toContain('2 files passed, 0 failed');
  });

  it('fails with the differences of those that do not pass', async () => {
    givenBundle({
      won: { ...won, expect: { path: ['lost'], variables: { approved: false } } },
      shape: { ...won, steps: [{ advance: 'two days' }, { claimTask: 'approve' }, {}], extra: 1 },
      text: '{ "scenario": ',
    });
    const { status, out } = await waybill(['test', inFolder()]);
    expect(status).toBe(1);
    expect(out).toMatch(
      /✗ expect\.path\[0\]\n +expected +"lost" at the beginning\n +seen +visited: /,
    );
    expect(out).toMatch(/✗ expect\.variables\.approved\n +expected +false\n +seen +true/);
    expect(out).toContain('has "extra", which is not foreseen');
    expect(out).toContain('"steps[0].advance" is not as needed: ISO 8601 duration');
    expect(out).toContain('"steps[1]" has no "by"');
    expect(out).toContain('"steps[2]" must say exactly one of completeTask, claimTask');
    expect(out).toMatch(/text\.json.* to be a scenario in JSON, but/);
    expect(out).toContain('0 files passed, 3 failed');
  });

  it('runs the cases of rule sets too', async () => {
    const cases = readFileSync('rules/credit-release.cases.json', 'utf8');
    copyFileSync('rules/credit-release.json', inFolder('credit-release.json'));
    writeFileSync(inFolder('credit-release.cases.json'), cases);
    const good = await waybill(['test', inFolder()]);
    expect(good.out).toMatch(/✓ .*credit-release\.cases\.json {2}credit-release {2}\d+ cases/);
    expect(good.status).toBe(0);
    writeFileSync(inFolder('credit-release.cases.json'), cases.replace('"release"', '"refuse"'));
    const bad = await waybill(['test', inFolder()]);
    expect(bad.status).toBe(1);
    expect(bad.out).toMatch(
      /✗ cases\[0\] .*: outputs\.decision\n +expected +"refuse"\n +seen +"release"/,
    );
  });

  it('gives one JSON document', async () => {
    givenBundle({ won });
    const result = await waybillJson(['test', inFolder('quote')]);
    expect(result).toMatchObject({
      ...{ status: 0, ok: true, passed: 1, failed: 0 },
      scenarios: [{ scenario: 'won', passed: true, differences: [] }],
    });
  });

  it('fails where there is nothing to run', async () => {
    const { status, err } = await waybill(['test', inFolder()]);
    expect(status).toBe(1);
    expect(err).toContain('[CLI_NOTHING_FOUND]');
  });

  it('shows progress where it is asked for, beside the result', async () => {
    givenBundle({ won });
    const { out, err } = await waybill(['test', inFolder(), '--progress']);
    expect(err).toMatch(/^1\/1 .*won\.json\n$/);
    expect(out).not.toContain('1/1');
  });

  it('tells with --coverage what no passing scenario has visited, and fails', async () => {
    const broken = { ...won, expect: { path: ['late'] } };
    givenBundle({ won, broken: { ...broken, staff: { approve: { complete: {} } } } });
    mkdirSync(inFolder('bare'));
    const bare = readFileSync('test/scenario/quote.bpmn', 'utf8').replace('"quote"', '"bare"');
    writeFileSync(inFolder('bare', 'bare.bpmn'), bare);
    const { status, out } = await waybill(['test', inFolder(), '--coverage']);
    expect(status).toBe(1);
    expect(out).toMatch(/bare +0\/\d+ +0\/\d+ +0\.0\n/);
    expect(out).toMatch(/quote +6\/\d+ +5\/\d+ +\d+\.\d\n/);
    expect(out).toMatch(/never visited in quote:\n(.*\n)* {2}✗ late(.*\n)* {2}✗ flow f6/);
    const json = await waybillJson<{ coverage: readonly object[] }>([
      ...['test', inFolder('quote'), '--coverage'],
    ]);
    expect(json.coverage).toMatchObject([{ processId: 'quote', elements: { visited: 6 } }]);
    const alone = await waybill(['test', inFolder('bare'), '--coverage']);
    expect({ status: alone.status, out: alone.out }).toMatchObject({
      status: 1,
      out: expect.stringContaining('never visited in bare:') as string,
    });
  });

  it('ends well with --coverage where the scenarios visit all', async () => {
    const ends = {
      late: { ...won, staff: {}, expect: { path: ['late'] } },
      lost: { ...won, staff: { approve: { complete: {} } }, expect: { path: ['lost'] } },
      refused: {
        ...won,
        workers: { 'price-lines': { error: { code: 'REFUSED' } } },
        expect: { path: ['no'] },
      },
    };
    givenBundle({ won, ...ends });
    const { status, out } = await waybill(['test', inFolder('quote'), '--coverage']);
    expect(out).toMatch(/quote +(\d+)\/\1 +(\d+)\/\2 +100\.0\n$/);
    expect(status).toBe(0);
  });
});
