import { describe, expect, it } from 'vitest';
import type { Engine } from '@waybill/engine';
import { readAhead } from './read-ahead.ts';

/** Of an engine no more is taken than this. */
const engineThat = (elementNames: (processId: string) => void, policyFacts = (): void => {}) => {
  const engine: unknown = {
    definitions: async () => ['a', 'b', 'c'].map((processId) => ({ processId, version: 1 })),
    elementNames: async (processId: string) => elementNames(processId),
    policyFacts: async () => policyFacts(),
  };
  return engine as Engine;
};

const silent = { warn: () => {} };

describe('what is read ahead', () => {
  it('is every process, and then what carries clauses out', async () => {
    const read: string[] = [];
    const note = (processId: string): void => void read.push(processId);
    await new Promise<void>((resolve) => void readAhead(engineThat(note, resolve), silent));
    expect(read).toEqual(['a', 'b', 'c']);
  });

  it('ends with the server', async () => {
    const read: string[] = [];
    const ahead = await new Promise<ReturnType<typeof readAhead>>((resolve) => {
      const begun = readAhead(
        engineThat((processId) => {
          read.push(processId);
          resolve(begun);
        }),
        silent,
      );
    });
    await ahead.stop();
    expect(read).toEqual(['a']);
  });

  it('is told of where it cannot be read', async () => {
    const broken = new Error('a disk is gone');
    const warned = new Promise((resolve) => {
      const engine = engineThat(() => {
        throw broken;
      });
      readAhead(engine, { warn: resolve });
    });
    expect(await warned).toEqual({ err: broken });
  });
});
