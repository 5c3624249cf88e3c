import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixtureText, parseFixture } from './fixtures/load-fixture.ts';
import { parseBpmn } from './index.ts';
import type { ParsedFile } from './index.ts';

describe('a file with many problems', () => {
  it('tells all of them at once, in the order of their lines, and runs nothing', async () => {
    const parsed = await parseFixture('many-problems.bpmn');
    const told = parsed.problems.map(({ severity, code, line }) => `${line} ${severity} ${code}`);
    expect(told).toEqual([
      '5 error BPMN_REFERENCE_UNRESOLVED',
      '5 error BPMN_FLOW_END',
      '7 error BPMN_DEFAULT_NOT_OUTGOING',
      '7 error BPMN_LOOP_ENDLESS',
      '8 error XML_DUPLICATE_ID',
      '9 warning BPMN_UNREACHABLE',
      '9 error BPMN_NOTHING_TO_START',
      '10 error BPMN_FLOW_CROSSES_SCOPE',
      '10 error BPMN_EXPRESSION_LANGUAGE',
      '13 error BPMN_EXPRESSION_INVALID',
      '16 error BPMN_TIMER_CRON',
      '17 error BPMN_ELEMENT_UNKNOWN',
      '18 warning BPMN_UNREACHABLE',
    ]);
    expect(parsed.processes).toEqual([]);
    expect(parsed.problems.every(({ file }) => file === 'many-problems.bpmn')).toBe(true);
  });
});

describe('any text', () => {
  let text = '';
  beforeAll(async () => {
    const files = ['tasks', 'events', 'containers', 'loops', 'data', 'pools', 'gateways'];
    const texts = await Promise.all(files.map((file) => fixtureText(`${file}.bpmn`)));
    text = texts.join('\u0000');
  });

  it('that comes of a valid file by chance changes gives a model or problems', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(mutation(), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        async (changes, pick) => {
          const files = text.split('\u0000');
          const xml = changes.reduce(mutate, files[pick % files.length] ?? '');
          expectModelOrProblems(await parseBpmn(xml));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('that is no BPMN at all gives problems', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (xml) => {
        expectModelOrProblems(await parseBpmn(xml));
      }),
      { numRuns: 60 },
    );
  });
});

interface Mutation {
  readonly kind: 'cut' | 'copy' | 'swap-ids' | 'rename' | 'insert';
  readonly at: number;
  readonly size: number;
  readonly word: string;
}

const WORDS = [
  '',
  'constructor',
  '__proto__',
  'subProcess',
  'boundaryEvent',
  'id',
  '=',
  '${x}',
  '<',
  '"',
  '&',
  'R1/PT0S',
];

function mutation(): fc.Arbitrary<Mutation> {
  return fc.record({
    kind: fc.constantFrom('cut', 'copy', 'swap-ids', 'rename', 'insert'),
    at: fc.nat(20_000),
    size: fc.nat(200),
    word: fc.constantFrom(...WORDS),
  });
}

/** Changes whole tags and attribute values, so that many results are well-formed still. */
function mutate(xml: string, { kind, at, size, word }: Mutation): string {
  const tags = [...xml.matchAll(/<[^>]*\/>\s*|<(\w+:\w+)[^>]*>[^<]*<\/\1>\s*/g)];
  const values = [...xml.matchAll(/"([^"]*)"/g)];
  const tag = tags[at % Math.max(tags.length, 1)];
  const value = values[at % Math.max(values.length, 1)];
  const other = values[(at + size) % Math.max(values.length, 1)];
  if (!tag || !value || !other) return xml;
  switch (kind) {
    case 'cut':
      return replaceAt(xml, tag.index, tag[0].length, '');
    case 'copy':
      return replaceAt(xml, tags[size % tags.length]?.index ?? 0, 0, tag[0]);
    case 'swap-ids':
      return replaceAt(xml, value.index, value[0].length, other[0]);
    case 'rename':
      return replaceAt(xml, value.index, value[0].length, `"${word}"`);
    case 'insert':
      return replaceAt(xml, at % xml.length, size % 5, word);
  }
}

function replaceAt(text: string, at: number, length: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + length);
}

function expectModelOrProblems(parsed: ParsedFile): void {
  const errors = parsed.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    expect(parsed.processes).toEqual([]);
    return;
  }
  for (const { nodes, flows, root } of parsed.processes) {
    for (const { source, target } of Object.values(flows)) {
      expect(nodes).toHaveProperty([source]);
      expect(nodes).toHaveProperty([target]);
    }
    for (const node of Object.values(nodes)) expect(nodes).toHaveProperty([node.container]);
    for (const id of [...root.children, ...root.entries]) expect(nodes).toHaveProperty([id]);
  }
}
