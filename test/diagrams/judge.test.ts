import { describe, expect, it } from 'vitest';
import { drawDefinitions, judgeDiagram, replaceDiagrams } from '../../engine/src/layout/index.ts';
import { definitionsOf } from './bpmn-files.ts';

const PROCESS = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
  xmlns:di="http://www.omg.org/spec/DD/20100524/DI" targetNamespace="t">
  <bpmn:collaboration id="c"><bpmn:participant id="pool" processRef="p" /></bpmn:collaboration>
  <bpmn:process id="p">
    <bpmn:laneSet id="l"><bpmn:lane id="lane"><bpmn:flowNodeRef>start</bpmn:flowNodeRef>
      <bpmn:flowNodeRef>ask</bpmn:flowNodeRef><bpmn:flowNodeRef>yes</bpmn:flowNodeRef>
      <bpmn:flowNodeRef>no</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
    <bpmn:startEvent id="start" name="begin" />
    <bpmn:exclusiveGateway id="ask" name="which?" />
    <bpmn:task id="yes" /><bpmn:task id="no" />
    <bpmn:sequenceFlow id="f" sourceRef="start" targetRef="ask" />
    <bpmn:sequenceFlow id="a" sourceRef="ask" targetRef="yes" />
    <bpmn:sequenceFlow id="b" sourceRef="ask" targetRef="no" />
  </bpmn:process>
</bpmn:definitions>`;

const drawn = replaceDiagrams(PROCESS, drawDefinitions(await definitionsOf(PROCESS)));

/** The drawn process with the diagram of one element replaced. */
function changed(element: string, content: string): string {
  const part = new RegExp(
    `(<bpmndi:BPMN(?:Shape|Edge)[^>]*bpmnElement="${element}"[^>]*>)[\\s\\S]*?(</bpmndi:BPMN(?:Shape|Edge)>)`,
  );
  const text = drawn.replace(part, `$1${content}$2`);
  if (text === drawn) throw new Error(`Expected ${element} to be drawn, but it is not.`);
  return text;
}

const boundsOf = (element: string): readonly [number, number, number, number] => {
  const part = new RegExp(
    `bpmnElement="${element}"[^>]*>\\s*<dc:Bounds x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)"`,
  ).exec(drawn);
  const [, x, y, width, height] = part ?? [];
  return [Number(x), Number(y), Number(width), Number(height)];
};

const bounds = (x: number, y: number, width: number, height: number): string =>
  `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" />`;
const way = (...points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`).join('');

async function judged(xml: string): Promise<readonly string[]> {
  const findings = judgeDiagram(await definitionsOf(xml));
  return findings.map(({ kind, elements }) => `${kind} ${elements.join(' ')}`);
}

describe('the judge of diagrams', () => {
  const [startX, startY, size] = boundsOf('start');
  const [yesX, yesY, width, height] = boundsOf('yes');
  const [noX, noY] = boundsOf('no');
  const [askX, askY, askSize] = boundsOf('ask');
  const middle = startY + size / 2;

  it('finds nothing in what was drawn', async () => {
    expect(await judged(drawn)).toEqual([]);
  });

  it('finds an element that is not drawn', async () => {
    const text = drawn.replace(/<bpmndi:BPMNEdge id="a-edge"[\s\S]*?<\/bpmndi:BPMNEdge>/, '');
    expect(await judged(text)).toEqual(['not-drawn a']);
  });

  it('finds a node on another', async () => {
    const text = changed('no', bounds(yesX + 10, yesY, width, height));
    expect(await judged(text)).toContain('nodes-overlap yes no');
  });

  it('finds a node outside of its lane', async () => {
    expect(await judged(changed('no', bounds(noX, noY + 2_000, width, height)))).toContain(
      'outside no',
    );
  });

  it('finds a name on a node, and on a flow', async () => {
    const label = (x: number, y: number): string =>
      `${bounds(startX, startY, size, size)}<bpmndi:BPMNLabel>${bounds(x, y, 40, 14)}</bpmndi:BPMNLabel>`;
    expect(await judged(changed('start', label(yesX + 20, yesY + 20)))).toEqual([
      'name-covered start yes',
    ]);
    expect(await judged(changed('start', label(startX + size + 2, middle - 7)))).toContain(
      'flow-through-name start f',
    );
  });

  it('finds a flow that ends beside its node', async () => {
    const text = changed('f', way([startX + size, middle], [askX - 5, middle]));
    expect(await judged(text)).toEqual(['not-attached f']);
  });

  it('finds a flow that runs askew', async () => {
    const text = changed('f', way([startX + size, middle], [askX, middle + 0.9]));
    expect(await judged(text)).toEqual(['not-at-right-angles f']);
  });

  it('finds a flow through a node', async () => {
    const end = yesX + width;
    const far = way(
      [askX + askSize / 2, askY],
      [askX + askSize / 2, yesY + 20],
      [end + 20, yesY + 20],
      [end + 20, yesY + 40],
      [end, yesY + 40],
    );
    expect(await judged(changed('b', far))).toContain('flow-through-node b yes');
  });

  it('finds flows that cross, and flows that lie on each other', async () => {
    const x = (startX + size + askX) / 2;
    const across = way([askX, middle], [x, middle - 40], [x, middle + 40], [noX, noY + 40]);
    expect(await judged(changed('b', across))).toContain('flows-cross f b');
    const along = way([askX, middle], [askX - 20, middle], [askX - 20, noY + 40], [noX, noY + 40]);
    expect(await judged(changed('b', along))).toContain('flows-overlap f b');
  });

  it('names a flow that runs backwards', async () => {
    const text = changed('start', bounds(askX + 200, startY, size, size));
    expect(await judged(text)).toContain('backward f');
  });
});
