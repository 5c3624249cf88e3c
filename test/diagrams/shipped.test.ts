import { describe, expect, it } from 'vitest';
import { isFault, judgeDiagram, type Finding } from '../../engine/src/layout/index.ts';
import { ACCEPTED_FAULTS } from './accepted-faults.ts';
import { bpmnFiles, definitionsOf } from './bpmn-files.ts';

const tell = (file: string, { kind, elements }: Finding): string =>
  `${file}: ${kind} ${elements.join(' ')}`;

/** More flows than this that run from right to left are hard to follow. */
const MOST_BACKWARD = 0.25;

describe('the diagram of a process that ships', () => {
  const files = bpmnFiles('processes');
  const seen = new Set<string>();

  it.each(files)('$name has no fault', async ({ name, xml }) => {
    const faults = judgeDiagram(await definitionsOf(xml)).filter(isFault);
    const told = faults.map((fault) => tell(name, fault));
    for (const fault of told) seen.add(fault);
    expect(told.filter((fault) => !ACCEPTED_FAULTS.has(fault))).toEqual([]);
  });

  it.each(files)('$name runs from left to right', async ({ name, xml }) => {
    const notes = judgeDiagram(await definitionsOf(xml)).filter((finding) => !isFault(finding));
    const backward = notes.filter(({ kind }) => kind === 'backward').length;
    const flows = xml.match(/<(\w+:)?sequenceFlow\b/g)?.length ?? 0;
    const large = notes.filter(({ kind }) => kind !== 'backward');
    const sizes = large.map(
      ({ kind, elements, amount }) => `${kind} ${elements[0] ?? ''} ${amount ?? ''}`,
    );
    console.log([`${name}: ${backward} of ${flows} flows run backwards`, ...sizes].join('; '));
    expect(backward / flows).toBeLessThanOrEqual(MOST_BACKWARD);
  });

  it('has every fault that is accepted', () => {
    expect([...ACCEPTED_FAULTS].filter((fault) => !seen.has(fault))).toEqual([]);
  });
});
