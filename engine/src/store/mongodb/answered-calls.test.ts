import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnsweredCalls } from './answered-calls.ts';

/** The client as far as it is listened to. */
function givenClient() {
  const client = new EventEmitter();
  return { client, lose: () => client.emit('connectionPoolCleared', { address: 'db:27017' }) };
}

const forEver = (): Promise<never> => new Promise(() => undefined);

describe('calls of the driver', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are given up where their server was lost and nothing ends them', async () => {
    const { client, lose } = givenClient();
    const { answered } = createAnsweredCalls(client);
    const call = answered(forEver());
    const refused = expect(call).rejects.toMatchObject({ name: 'MongoNetworkError' });
    lose();
    await vi.advanceTimersByTimeAsync(5_000);
    await refused;
  });

  it('keep an answer that comes in time, and one that was begun after the loss', async () => {
    const { client, lose } = givenClient();
    const { answered } = createAnsweredCalls(client);
    const inTime = answered(new Promise((resolve) => setTimeout(() => resolve('late'), 500)));
    lose();
    const afterwards = answered(new Promise((resolve) => setTimeout(() => resolve('new'), 10_000)));
    await vi.advanceTimersByTimeAsync(10_000);
    expect([await inTime, await afterwards]).toEqual(['late', 'new']);
    await expect(answered(Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  });
});
