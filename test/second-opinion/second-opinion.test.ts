import { describe, expect, it } from 'vitest';
import { GIVEN, readCorpus, type Choice } from './corpus.ts';
import { DIFFERENCES } from './differences.ts';
import { differences } from './outcome.ts';
import { runOurs } from './run-ours.ts';
import { runTheirs } from './run-theirs.ts';

const corpus = await readCorpus();

const explained = (name: string, choice: Choice): string =>
  DIFFERENCES.find(({ sample }) => sample === name)?.[choice] ?? '';

/** One process run by both takes milliseconds; more than this means that it hangs. */
const MILLISECONDS = 30_000;

describe('the second opinion of bpmn-engine', () => {
  it('is asked about a corpus worth its name', () => {
    expect(corpus.length).toBeGreaterThan(50);
  });

  it('is explained for processes of the corpus only, and for none without a difference', () => {
    const names = corpus.map(({ name }) => name);
    expect(DIFFERENCES.filter(({ sample }) => !names.includes(sample))).toEqual([]);
    expect(DIFFERENCES.filter(({ one, other }) => !one && !other)).toEqual([]);
    expect(new Set(DIFFERENCES.map(({ sample }) => sample)).size).toBe(DIFFERENCES.length);
  });

  it.each(corpus.map((sample) => [sample.name, sample] as const))(
    'agrees on %s, or the difference is explained',
    async (name, sample) => {
      for (const choice of ['one', 'other'] as const) {
        const ours = await runOurs(sample, GIVEN[choice]);
        const theirs = await runTheirs(sample, GIVEN[choice]);
        const seen = differences(ours, theirs).join(' ');
        expect(seen, `${choice}: ${JSON.stringify({ ours, theirs })}`).toBe(
          explained(name, choice),
        );
      }
    },
    MILLISECONDS,
  );
});
