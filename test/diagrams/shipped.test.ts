import { describe, expect, it } from 'vitest';
import { isFault, judgeDiagram, type Finding } from '../../engine/src/layout/index.ts';
import { bpmnFiles, definitionsOf } from './bpmn-files.ts';

const tell = ({ kind, elements, amount }: Finding): string =>
  [kind, ...elements, amount ?? ''].join(' ').trimEnd();

/** More flows than this that run from right to left are hard to follow. */
const MOST_BACKWARD = 0.25;

describe('the diagram of a process that ships', () => {
  const files = bpmnFiles('processes');

  it.each(files)('$name has no fault', async ({ xml }) => {
    const faults = judgeDiagram(await definitionsOf(xml)).filter(isFault);
    expect(faults.map(tell)).toEqual([]);
  });

  it.each(files)('$name fits a screen, level by level', async ({ xml }) => {
    const findings = judgeDiagram(await definitionsOf(xml));
    const large = findings.filter(({ kind }) => kind === 'full' || kind === 'wide');
    expect(large.map(tell)).toEqual([]);
  });

  it.each(files)('$name runs from left to right', async ({ xml }) => {
    const findings = judgeDiagram(await definitionsOf(xml));
    const backward = findings.filter(({ kind }) => kind === 'backward').length;
    const flows = xml.match(/<(\w+:)?sequenceFlow\b/g)?.length ?? 0;
    expect(backward / flows).toBeLessThanOrEqual(MOST_BACKWARD);
  });
});
