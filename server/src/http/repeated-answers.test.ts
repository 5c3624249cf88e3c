import { createEngine, type Engine } from '@waybill/engine';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRepeatedAnswers } from './repeated-answers.ts';

const log = pino({ level: 'silent' });
const asked = (key: string, content: unknown = {}) => ({
  ...{ name: '["ann","startInstance",{}]', key, content, secret: false },
});

let engine: Engine;
beforeAll(async () => {
  engine = await createEngine();
});
afterAll(() => engine.close());

/** As of another process: it shares the store alone. */
const process = (answers: Engine['answers'] = engine.answers) =>
  createRepeatedAnswers(answers, log);

/** Of a process that dies in the middle: its time runs out soon, and it tells no more. */
const dying = (): Engine['answers'] => ({
  begin: (asking, now) => engine.answers.begin({ ...asking, until: now + 300 }, now),
  keep: () => new Promise(() => undefined),
  drop: () => new Promise(() => undefined),
});

describe('answers to repeated requests of several processes', () => {
  it('wait for the process that is at it, and are the same', async () => {
    let done = (_answer: string): void => undefined;
    const work = new Promise<string>((resolve) => {
      done = resolve;
    });
    const first = process().once(asked('k1'), () => work);
    const second = process().once(asked('k1'), () => Promise.reject(new Error('done twice')));
    setTimeout(() => done('started'), 80);
    expect(await Promise.all([first, second])).toEqual(['started', 'started']);
  });

  it('are refused of another content, also while the first is under way elsewhere', async () => {
    void process(dying()).once(asked('k2'), () => new Promise(() => undefined));
    const other = process().once(asked('k2', { more: 1 }), async () => 'x');
    await expect(other).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('are asked for once more where the process has died', async () => {
    void process(dying()).once(asked('k3'), () => new Promise(() => undefined));
    expect(await process().once(asked('k3'), async () => 'again')).toBe('again');
    expect(await process().once(asked('k3'), async () => 'never')).toBe('again');
  });

  it('are not kept of what has failed, nor what is too long', async () => {
    const failing = process().once(asked('k4'), () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    const long = 'x'.repeat(20_000);
    expect(await process().once(asked('k4'), async () => long)).toBe(long);
    expect(await process().once(asked('k4'), async () => 'short')).toBe('short');
  });

  it('are given where they cannot be kept', async () => {
    const failing = { ...engine.answers, keep: () => Promise.reject(new Error('store away')) };
    expect(await process(failing).once(asked('k5'), async () => 'done')).toBe('done');
  });
});
