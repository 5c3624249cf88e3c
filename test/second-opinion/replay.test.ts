import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../engine/src/scenario/index.ts';
import { differences } from './outcome.ts';
import { replayInTheirs } from './run-theirs.ts';
import { play } from './shipped-scenarios.ts';

const content = readFileSync(new URL('replay.bpmn', import.meta.url), 'utf8');

/** A message starts it, a process is called, two of three sign, two parts are priced, booking fails once. */
const scenario: Scenario = {
  scenario: 'replay',
  process: 'quote',
  start: {
    message: {
      name: 'quote-asked',
      variables: { signers: ['a', 'b', 'c'], amounts: [50, 500], pause: 'P3D' },
    },
  },
  workers: {
    price: { complete: {} },
    book: [{ error: { code: 'FULL' } }, { complete: {} }],
  },
  staff: { sign: { complete: {} }, approve: { complete: {} } },
  expect: { status: 'completed' },
};

const played = await play({ scenario, files: [{ name: 'replay.bpmn', content }] });
const quote = played.find(({ model }) => model.processId === 'quote');
if (!quote) throw new Error('the scenario starts no quote');

describe('a replay in bpmn-engine', () => {
  it.each(played.map((one) => [one.model.processId, one] as const))(
    'takes the same decisions for the same stimuli in %s',
    async (_id, one) => {
      const theirs = await replayInTheirs(one, one.recording);
      expect(differences(one.recording.outcome(), theirs)).toEqual([]);
    },
  );

  it('compares places, each pass of a scope by itself', () => {
    expect(quote.recording.outcome()).toEqual({
      status: 'completed',
      completed: {
        ...{ ask: 1, check: 1, sign: 1, parts: 1, no_room: 1, later: 1, book: 1, booked: 1 },
        ...{ 'part[1]': 1, 'price[1]': 1, 'dear[1]': 1, 'priced[1]': 1 },
        ...{ 'part[2]': 1, 'price[2]': 1, 'dear[2]': 1, 'approve[2]': 1, 'priced[2]': 1 },
      },
    });
  });

  it.each([
    ['a condition', 'decided:to_approve dear[2] 1', false, 'approve[2]'],
    ['the number of items', 'items parts 1', 1, 'part[2]'],
    ['a completion condition', 'enough sign[2] 1', false, 'sign'],
  ])('differs where %s is decided otherwise', async (_what, question, answer, place) => {
    const { recording } = quote;
    expect(recording.answers.has(question)).toBe(true);
    const answers = new Map(recording.answers).set(question, answer);
    const theirs = await replayInTheirs(quote, { answers, stimuli: recording.stimuli });
    expect(differences(recording.outcome(), theirs)).toContain(place);
  });

  it('differs where a stimulus is left out', async () => {
    const { answers, stimuli } = quote.recording;
    const theirs = await replayInTheirs(quote, { answers, stimuli: stimuli.slice(0, -1) });
    expect(differences(quote.recording.outcome(), theirs)).toEqual(['book', 'booked', 'status']);
  });
});
