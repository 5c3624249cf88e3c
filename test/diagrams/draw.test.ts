import { describe, expect, it } from 'vitest';
import {
  drawDefinitions,
  isFault,
  judgeDiagram,
  replaceDiagrams,
  routeAgain,
} from '../../engine/src/layout/index.ts';
import { createModdle } from '../../engine/src/parse/create-moddle.ts';
import { bpmnFiles, definitionsOf } from './bpmn-files.ts';

const own = bpmnFiles('test/diagrams');
const [hard] = own.filter(({ name }) => name.endsWith('/hard.bpmn'));
const [talks] = own.filter(({ name }) => name.endsWith('/talks.bpmn'));
const others = ['test/elements', 'test/collaboration', 'engine/src/parse/fixtures'].flatMap(
  bpmnFiles,
);

const drawn = async (xml: string): Promise<string> =>
  replaceDiagrams(xml, drawDefinitions(await definitionsOf(xml)));

const faultsOf = async (xml: string): Promise<readonly string[]> =>
  judgeDiagram(await definitionsOf(xml))
    .filter(isFault)
    .map(({ kind, elements }) => `${kind} ${elements.join(' ')}`);

/** The file without its diagrams, letter for letter. */
const meaning = (xml: string): string =>
  xml.replace(/\s*<(\w+:)?BPMNDiagram[\s\S]*<\/(\w+:)?BPMNDiagram>\s*/, '\n');

/** Faults of files that are made to be refused: flows without both ends, ids used twice. */
const BROKEN: Readonly<Record<string, readonly string[]>> = {
  'engine/src/parse/fixtures/many-problems.bpmn': ['not-drawn f1', 'not-drawn f3'],
};

describe('a diagram that is drawn', () => {
  it.each(others)('of $name has no fault', async ({ name, xml }) => {
    expect(await faultsOf(await drawn(xml))).toEqual(BROKEN[name] ?? []);
  });

  it('of eight departments, three pools and three event sub-processes crosses once', async () => {
    // The message to a sub-process in an inner lane has to pass the flow of the lane above.
    expect(await faultsOf(await drawn(hard!.xml))).toEqual([
      'message-crosses join-to-quote customer-tells-changed',
    ]);
  });

  it('keeps the way of a message free, and leads a flow further rather than across another', async () => {
    expect(await faultsOf(await drawn(talks!.xml))).toEqual([]);
  });

  it('is the same every time, and after it was drawn before', async () => {
    const once = await drawn(hard!.xml);
    expect(await drawn(hard!.xml)).toBe(once);
    expect(await drawn(once)).toBe(once);
  });

  it.each([hard!, ...others])('leaves the rest of $name as it is', async ({ xml }) => {
    expect(meaning(await drawn(xml)).trimEnd()).toBe(meaning(xml).trimEnd());
  });

  it('is read without a warning by others, with every id once', async () => {
    const { warnings } = await createModdle().fromXML(await drawn(hard!.xml));
    expect(warnings).toEqual([]);
  });

  it('binds the prefixes that the file does not', async () => {
    const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
<process id="p"><startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/><endEvent id="e"/></process>
</definitions>`;
    const text = await drawn(xml);
    expect(text).toContain('<bpmndi:BPMNDiagram xmlns:bpmndi="');
    expect(await faultsOf(text)).toEqual([]);
  });
});

describe('a diagram whose nodes are kept', () => {
  it('has every node where it was', async () => {
    const xml = await drawn(hard!.xml);
    const kept = routeAgain(await definitionsOf(xml));
    const boxes = (planes: typeof kept): unknown =>
      planes.map(({ shapes }) => shapes.map(({ element, box }) => ({ element, box })));
    expect(boxes(kept)).toEqual(boxes(drawDefinitions(await definitionsOf(hard!.xml))));
  });

  it('has flows at right angles that end at their nodes', async () => {
    const xml = await drawn(hard!.xml);
    const again = replaceDiagrams(xml, routeAgain(await definitionsOf(xml)));
    const kinds = judgeDiagram(await definitionsOf(again)).map(({ kind }) => kind);
    for (const kind of ['not-drawn', 'not-attached', 'not-at-right-angles', 'flow-through-node']) {
      expect(kinds).not.toContain(kind);
    }
  });
});
