import { describe, expect, it } from 'vitest';
import { leftoversOf, nestSegments } from './loops.ts';
import type { LoopNode, LoopSpec } from './loops.ts';
import type { Segment } from './segment.ts';

const SPEC: LoopSpec = {
  BEG: {},
  N1: { N3: {}, REF: {} },
  PO1: { PID: {}, N9: { MSG: {} }, REF: {} },
  CTT: {},
};

function nest(text: string) {
  const segments = text.split(' ').map((piece): Segment => {
    const [tag = '', ...elements] = piece.split('*');
    return { tag, elements: elements.map((element) => [element]), repeats: [], raw: piece };
  });
  return nestSegments(segments, { spec: SPEC, path: 'ST[1]', lineTag: 'PO1' });
}

function pathsOf(nodes: readonly LoopNode[]): string[] {
  return nodes.flatMap((node) => [node.view.path, ...pathsOf(node.children)]);
}

describe('nestSegments', () => {
  it('puts each segment under the innermost loop that knows it', () => {
    expect(pathsOf(nest('BEG N1 N3 REF N1 PO1 PID PID N9 MSG PO1 REF CTT'))).toEqual([
      'ST[1]/BEG',
      'ST[1]/N1',
      'ST[1]/N1/N3',
      'ST[1]/N1/REF',
      'ST[1]/N1[2]',
      'ST[1]/PO1[1]',
      'ST[1]/PO1[1]/PID',
      'ST[1]/PO1[1]/PID[2]',
      'ST[1]/PO1[1]/N9',
      'ST[1]/PO1[1]/N9/MSG',
      'ST[1]/PO1[2]',
      'ST[1]/PO1[2]/REF',
      'ST[1]/CTT',
    ]);
  });

  it('leaves a stranger where it stands, so that it never tears a line apart', () => {
    expect(pathsOf(nest('PO1 ZZZ PID'))).toEqual([
      'ST[1]/PO1[1]',
      'ST[1]/PO1[1]/ZZZ',
      'ST[1]/PO1[1]/PID',
    ]);
  });
});

describe('leftoversOf', () => {
  it('gives whole segments that nobody touched, and single elements of the others', () => {
    const nodes = nest('BEG*a**b N1*x*y');
    nodes[1]?.view.take(1);
    expect(leftoversOf(nodes).map(({ path, raw }) => [path, raw])).toEqual([
      ['ST[1]/BEG', 'BEG*a**b'],
      ['ST[1]/N1-02', 'y'],
    ]);
  });

  it('gives the whole segment where more than a few elements are left', () => {
    const nodes = nest('BEG*a*b*c*d*e*f*g*h*i*j');
    nodes[0]?.view.take(1);
    expect(leftoversOf(nodes)).toMatchObject([
      { path: 'ST[1]/BEG', raw: 'BEG*a*b*c*d*e*f*g*h*i*j' },
    ]);
  });
});
