import { describe, expect, it } from 'vitest';
import { shippedScenarios } from '../processes/shipped-bundles.ts';
import { differences } from './outcome.ts';
import { plainBpmn } from './plain-bpmn.ts';
import { replayInTheirs } from './run-theirs.ts';
import { SHIPPED_DIFFERENCES } from './shipped-differences.ts';
import { playScenario, shippedProcesses } from './shipped-scenarios.ts';

const scenarios = shippedScenarios();

const explained = (name: string): string =>
  SHIPPED_DIFFERENCES.find(({ scenario }) => scenario === name)?.seen ?? '';

/** Plays a whole order in one engine and replays it in the other; more means that it hangs. */
const MILLISECONDS = 60_000;

describe('the second opinion of bpmn-engine on what ships', () => {
  const played = new Set<string>();

  it('is explained for scenarios that ship only, and for each once', () => {
    const names = SHIPPED_DIFFERENCES.map(({ scenario }) => scenario);
    expect(names.filter((name) => !scenarios.has(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([...scenarios])(
    'agrees on %s, or the difference is explained',
    async (name, path) => {
      const seen: string[] = [];
      for (const one of await playScenario(path)) {
        played.add(one.model.processId);
        const theirs = await replayInTheirs(one, one.recording);
        seen.push(...differences(one.recording.outcome(), theirs));
      }
      expect(seen.join(' ')).toBe(explained(name));
    },
    MILLISECONDS,
  );

  it('is asked about every process that ships', async () => {
    const shipped = await shippedProcesses();
    expect(shipped.size).toBeGreaterThan(0);
    expect([...shipped.keys()].filter((id) => !played.has(id))).toEqual([]);
  });

  it('is given BPMN 2.0 alone, with every element and flow, and a question for each decision', async () => {
    for (const [id, source] of await shippedProcesses()) {
      const { xml } = source;
      const plain = plainBpmn(source);
      expect(plain, id).not.toMatch(/[<\s](?!xmlns:)zeebe:/);
      expect(idsIn(plain), id).toEqual(idsIn(xml));
      expect(countOf(plain, />decided:[^<]+</g), id).toBe(
        countOf(xml, /<[\w:]*conditionExpression/g),
      );
      expect(countOf(plain, />items</g), id).toBe(countOf(xml, /<[\w:]*multiInstanceLoop/g));
    }
  });
});

const idsIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<(?!zeebe:|[\w:]+EventDefinition\b)[\w:]+\s(?:[^>]*\s)?id="([^"]+)"/g)].map(
    ([, id = '']) => id,
  );

const countOf = (xml: string, part: RegExp): number => [...xml.matchAll(part)].length;
