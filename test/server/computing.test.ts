import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../engine/src/index.ts';
import type { RecordType } from '../../engine/src/records/index.ts';
import { computeHere, type Compute } from '../../engine/src/runtime/computing/index.ts';
import { createComputingPool } from '../../server/src/computing/create-computing-pool.ts';
import { pricesByQuantity } from './prices-by-quantity.ts';

const here = computeHere((text) => createHash('sha256').update(text).digest('hex'));
const pool = createComputingPool({ threads: 1 });
afterAll(() => pool.close());

const fixture = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/orders/${path}`, import.meta.url)));

const judged = (rows: number) => ({
  files: [
    { kind: 'rule-set' as const, name: 'prices.json', content: pricesByQuantity(rows) },
    {
      kind: 'form' as const,
      name: 'form.json',
      content: '{"components":[{"key":"a"},{"key":"a"}]}',
    },
    { kind: 'definition' as const, name: 'broken.bpmn', content: '<definitions/>' },
  ],
  ...{ deployed: [], now: Date.UTC(2026, 2, 2), timeZone: 'Asia/Shanghai' },
});

describe('a computation beside the server', () => {
  it('answers of draft files what the engine itself does', async () => {
    const asked = judged(40);
    const answer = await pool.compute('judge-files', asked);
    expect(answer).toEqual(await here('judge-files', asked));
    expect(answer.warnings.map(({ code }) => code)).toContain('DRAFT_RULES_INCOMPLETE');
    expect(answer.problems).not.toEqual([]);
  });

  it('answers of order files what the engine itself does, also why one cannot be read', async () => {
    const options = { now: '2026-03-02T00:00:00.000Z', fileName: 'order' };
    for (const path of ['edifact/heidkamp-hk-260418.edi', 'x12/great-lakes-4500012871.edi']) {
      const asked = { bytes: fixture(path), options };
      expect(await pool.compute('read-message', asked)).toEqual(await here('read-message', asked));
    }
    const asked = { bytes: new TextEncoder().encode('nothing'), options };
    expect(await pool.compute('read-message', asked)).toEqual(await here('read-message', asked));
  });

  it('answers of tables what the engine itself does', async () => {
    const asked = { bytes: new TextEncoder().encode('#,number\r\n,P-1\r\n,P-2'), file: 'p.csv' };
    const answer = await pool.compute('decode-table', asked);
    expect(answer).toEqual(await here('decode-table', asked));
    expect(answer.ok && answer.value[1]?.cells.get(1)?.text).toBe('P-1');
  });

  it('writes tables and finds what carries clauses out as the engine itself does', async () => {
    const type: unknown = JSON.parse(
      readFileSync(new URL('../../records/product.json', import.meta.url), 'utf8'),
    );
    const record = { id: 'product/1', revision: 1, values: { number: 'P-1', name: 'Bracket' } };
    for (const format of ['xlsx', 'csv'] as const) {
      // A type that ships is one.
      const asked = { type: type as RecordType, format, pages: [JSON.stringify([record])] };
      const written = { ...asked, example: false };
      const answer = await pool.compute('write-records', written);
      expect(Buffer.from(answer)).toEqual(Buffer.from(await here('write-records', written)));
    }
    const path = '../../processes/order-to-cash/order-to-cash.bpmn';
    const content = readFileSync(new URL(path, import.meta.url), 'utf8');
    const source = { file: 'order-to-cash.bpmn', content, version: '1' };
    const facts = await pool.compute('source-facts', source);
    expect(facts).toEqual(await here('source-facts', source));
    expect(facts.carriers).not.toEqual([]);
  });

  it('is asked for no process that the engine has read already', async () => {
    const asked: string[] = [];
    const compute: Compute = (name, about) => {
      if (typeof about === 'object' && 'content' in about) asked.push(about.content.slice(0, 5));
      return here(name, about);
    };
    const engine = await createEngine({ store: 'memory:', compute });
    const content = readFileSync(new URL('credit-note.bpmn', import.meta.url), 'utf8');
    const policy = readFileSync(new URL('../../policies/keep.json', import.meta.url), 'utf8');
    await engine.deploy([
      { name: 'credit-note.bpmn', content },
      { name: 'keep.json', content: policy },
    ]);
    const { documents } = await engine.policyFacts();
    await engine.close();
    expect(documents).toHaveLength(1);
    expect(asked.filter((text) => text.startsWith('<'))).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it('ends what takes too long, and computes the next', async () => {
    const hasty = createComputingPool({ threads: 1, longest: 1 });
    await expect(hasty.compute('judge-files', judged(1_000))).rejects.toMatchObject({
      code: 'COMPUTATION_STOPPED',
    });
    await hasty.close();
    const asked = { bytes: new Uint8Array(), file: 'p.csv' };
    expect(await pool.compute('decode-table', asked)).toEqual(await here('decode-table', asked));
  });

  it('drops what nobody waits for any more, whether it has begun or not, and takes no more than it may', async () => {
    const small = createComputingPool({ threads: 1, mostWaiting: 1 });
    const [begun, behind] = [new AbortController(), new AbortController()];
    const first = small.compute('judge-files', judged(1_000), begun.signal);
    const second = small.compute('judge-files', judged(1_000), behind.signal);
    await expect(small.compute('judge-files', judged(1))).rejects.toMatchObject({
      code: 'REQUESTS_TOO_MANY',
    });
    behind.abort();
    await expect(second).rejects.toMatchObject({ code: 'SERVER_STOPPING' });
    begun.abort();
    await expect(first).rejects.toMatchObject({ code: 'COMPUTATION_STOPPED' });
    expect((await small.compute('judge-files', judged(1))).resources).toHaveLength(2);
    await small.close();
    await expect(small.compute('judge-files', judged(1))).rejects.toMatchObject({
      code: 'SERVER_STOPPING',
    });
  });

  it('is ended for an older save of a draft that was saved meanwhile', async () => {
    // Never answers of the large set, so that only the newer save can end it.
    const compute: Compute = (name, asked, signal) =>
      JSON.stringify(asked).length < 10_000
        ? here(name, asked)
        : new Promise((_resolve, reject) => {
            signal?.addEventListener('abort', () => reject(new Error('aborted')));
          });
    const engine = await createEngine({ compute });
    const by = { actor: { id: 'li', by: 'user' as const } };
    const content = (rows: number) => ({
      title: 'Prices',
      files: judged(rows).files,
      scenarios: [],
    });
    const { id, revision } = await engine.drafts.create(content(1), by);
    const large = engine.drafts.save(id, content(500), { ...by, revision });
    const newer = { ...content(1), title: 'Newer' };
    await engine.drafts.save(id, newer, { ...by, revision });
    await expect(large).rejects.toMatchObject({ code: 'DRAFT_CONFLICT' });
    expect(await engine.drafts.get(id)).toMatchObject({ title: 'Newer', revision: revision + 1 });
    await engine.close();
  });
});
