import { describe, expect, it } from 'vitest';
import { sampleChain } from '../../history/history-fixture.ts';
import { verifyChain, type ChainHead } from '../../history/verify-chain.ts';
import type { HistoryBatch } from '../../history/batch.ts';
import { nodeHash } from '../../history/node-hash.ts';
import { bpmnText, line } from '../../parse/fixtures/bpmn-text.ts';
import { parseBpmn } from '../../parse/index.ts';
import { checkTotals } from '../../intake/check-totals.ts';
import { checkContent } from '../../intake/check-content.ts';
import { NoteBook } from '../../intake/note.ts';
import { uniqueKey } from '../../records/entity/unique-keys.ts';
import { keyTaken } from '../../runtime/records/key-taken.ts';
import { ERROR_CATALOGUE } from '../catalogue.ts';
import { tellFailure } from './tell-failure.ts';
import { tellValueProblem } from './value-phrases.ts';

const orderLine = {
  ...{ number: '2', path: 'PO1[2]', currency: null, priceBasis: { quantity: '1' } },
  ...{ quantity: '3', unitPrice: '4', statedAmount: '13', allowances: [], charges: [] },
};

/** What a clerk reads of the notes. */
const told = (notes: NoteBook) => notes.notes.map((note) => tellFailure(note)?.sentence);

const changedAt = (batches: readonly HistoryBatch[], known?: ChainHead) => {
  const result = verifyChain(batches, nodeHash, known);
  return result.ok ? undefined : tellFailure(result.failure)?.sentence;
};

describe('a failure in Chinese', () => {
  it('tells which commit of a history is not as it was written', () => {
    const chain = sampleChain('a1');
    const [first, second, third] = chain as readonly [HistoryBatch, HistoryBatch, HistoryBatch];
    const head = { revision: 5, hash: chain[4]?.hash ?? '' };
    const lost = { ...second, detached: {} };
    const changed = Object.entries(second.detached ?? {}).map(
      ([digest, { salt }]) => [digest, { salt, value: '"other"' }] as const,
    );
    expect([
      changedAt([first, { ...second, time: 0 }]),
      changedAt([first, third]),
      changedAt([first, { ...second, prevHash: 'other' }]),
      changedAt([first, lost]),
      changedAt([first, { ...second, detached: Object.fromEntries(changed) }]),
      changedAt([first, ...sampleChain('b2').slice(1)]),
      changedAt(chain.slice(0, 3), head),
    ]).toEqual([
      '“a1”的第 2 次提交在写入之后被改动。',
      '“a1”的历史有缺失或错位：应为第 2 次提交，实为第 3 次。',
      '“a1”的第 2 次提交与前一次接不上：所记的哈希不符。',
      '“a1”的第 2 次提交有一个值被不留痕迹地取走。',
      '“a1”的第 2 次提交有一个值在写入之后被改动。',
      '“a1”的历史中混入了“b2”的第 2 次提交。',
      '“a1”的历史应到第 5 次提交，实际只到第 3 次，或末尾已被替换。',
    ]);
  });

  it('names what the engine quotes, and what to do', () => {
    expect(
      tellFailure({
        code: 'RECORD_NOT_FOUND',
        message: 'Expected a record "customer/C-9", but there is none.',
      }),
    ).toEqual({ sentence: '没有这个编号的档案（customer/C-9）。', mend: '请在档案列表中查找。' });
    const at = 'Expected FEEL, but at line 2, column 7 stands an end.';
    expect(tellFailure({ code: 'BPMN_EXPRESSION_INVALID', message: at })?.sentence).toBe(
      '表达式不是正确的 FEEL（第 2 行第 7 列）。',
    );
  });

  it('names the extension that is not carried out, not the one that is', async () => {
    const { problems } = await parseBpmn(
      bpmnText({
        ...{ definitionsAttributes: 'xmlns:acme="urn:acme"', processAttributes: '' },
        body: line('<task id="t" acme:x="1"/>'),
      }),
    );
    expect(problems.map((problem) => tellFailure(problem)?.sentence).toSorted()).toEqual([
      '文件还使用了其他厂商的扩展 acme (urn:acme)，不会执行。',
      '没有流程标为“可执行”，发布后仍会照常执行。',
    ]);
  });

  it('is known for every code, and for no other', () => {
    for (const [code, { meaning }] of Object.entries(ERROR_CATALOGUE))
      expect(tellFailure({ code, message: meaning })?.sentence).toMatch(/\p{Script=Han}/u);
    expect(tellFailure({ code: 'NO_SUCH_CODE', message: '' })).toBeUndefined();
  });

  it('tells the amounts of an order that does not add up', () => {
    const notes = new NoteBook();
    const lines = [{ amount: { stated: '13', computed: '12' } }];
    const totals = {
      stated: {
        ...{ lineCount: '3', quantity: '4', lineAmount: '20', taxExclusive: '21' },
        ...{ allowances: null, charges: null, tax: null, taxInclusive: null, payable: null },
      },
      computed: { lineCount: '1', quantity: '3', lineAmount: '13', taxExclusive: '13' },
    };
    const draft = { currency: 'USD', lines: [orderLine] };
    // As much of an order as the totals are checked by.
    checkTotals({ draft, lines, totals, path: 'ST' } as never, notes);
    expect(told(notes)).toEqual([
      '第 2 行按数量乘单价应为 12，对方写的是 13。',
      '对方写明共 3 行，实际有 1 行。',
      '对方写明数量合计 4，实际是 3。',
      '各行合计对方写的是 20，按各行计算是 13。',
      '不含税总额对方写的是 21，按各行计算是 13。',
    ]);
  });

  it('tells which line lacks its quantity or price', () => {
    const notes = new NoteBook();
    const bare = { ...orderLine, quantity: null, unitPrice: null };
    const known = { orderNumber: 'PO-1', issueDate: '2026-11-02', currency: 'USD', buyer: {} };
    const draft = { ...known, kind: 'original', source: { test: false }, lines: [bare] };
    checkContent(draft as never, 'ST', notes);
    expect(told(notes)).toEqual(['第 2 行没有数量。', '第 2 行没有单价。']);
  });

  it('tells what a worker says where that is Chinese, and not what is not', () => {
    const failed = (says: string) =>
      tellFailure({
        code: 'JOB_RETRIES_USED_UP',
        message: `Expected a worker to complete job "mail" of element "tell", but its last try failed: ${says}`,
      })?.sentence;
    expect(failed('仓库系统没有应答')).toBe('作业“mail”最后一次重试也失败了：仓库系统没有应答');
    expect(failed('connection refused\nat line 1')).toBe('作业“mail”最后一次重试也失败了。');
  });

  it('tells whose key is taken', () => {
    const taken = uniqueKey('customer', ['number'], ['C-1']);
    const refused = keyTaken(taken, 'record:customer/7');
    expect(tellFailure(refused)?.sentence).toBe('编号 C-1 已被另一份档案使用。');
    expect(refused.problems.map(({ message }) => tellValueProblem(message))).toEqual([
      '已被另一份档案使用',
    ]);
  });
});
