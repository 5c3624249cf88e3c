import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BLOCKS } from '../../admin-ui/src/modeler/blocks/blocks.ts';
import type { BpmnFactory } from '../../admin-ui/src/modeler/blocks/extensions.ts';
import { makeBlock } from '../../admin-ui/src/modeler/blocks/make-block.ts';
import type { DiagramElement, ModdleNode } from '../../admin-ui/src/modeler/services.ts';
import { createModdle } from '../../engine/src/parse/create-moddle.ts';
import { parseBpmn } from '../../engine/src/parse/index.ts';

const root = new URL('../../', import.meta.url).pathname;
const moddle = createModdle();
// It makes nodes too, which the engine has no use for.
const bpmnFactory = moddle as unknown as BpmnFactory;
// The shape is not drawn here: what matters is the node in it.
const elementFactory = { createShape: (shape: object) => shape as DiagramElement };

/** A process of the block alone, as its file is written. */
async function fileWith(node: ModdleNode | undefined): Promise<string> {
  const begun = bpmnFactory.create('bpmn:StartEvent', { id: 'begun' });
  const ended = bpmnFactory.create('bpmn:EndEvent', { id: 'ended' });
  Object.assign(node ?? {}, { id: 'step' });
  const flow = (id: string, sourceRef: unknown, targetRef: unknown) =>
    bpmnFactory.create('bpmn:SequenceFlow', { id, sourceRef, targetRef });
  const flowElements = [begun, node, ended, flow('in', begun, node), flow('out', node, ended)];
  const process = bpmnFactory.create('bpmn:Process', { id: 'p', isExecutable: true, flowElements });
  const definitions = bpmnFactory.create('bpmn:Definitions', {
    ...{ id: 'd', targetNamespace: 'http://waybill/test', rootElements: [process] },
  });
  return (await moddle.toXML(definitions)).xml;
}

describe('the blocks of the designer', () => {
  it.each(BLOCKS)('are read and run by the engine as they are put in: $id', async (block) => {
    const makers = { bpmnFactory, elementFactory, language: 'zh' } as const;
    const xml = await fileWith(makeBlock(block, makers, 'begun').businessObject);
    const { problems, processes } = await parseBpmn(xml);
    expect(problems).toEqual([]);
    expect(processes[0]?.nodes['step']?.properties['name:en']).toBe(block.name.en);
  });

  it('give rule sets that ship all that they ask for, and no more', () => {
    for (const { id, rules, inputs = {} } of BLOCKS) {
      const path = `${root}rules/${rules?.id ?? ''}.json`;
      if (!existsSync(path)) continue;
      const set = JSON.parse(readFileSync(path, 'utf8')) as {
        readonly inputs: { readonly properties: object };
      };
      expect(Object.keys(inputs).sort(), id).toEqual(Object.keys(set.inputs.properties).sort());
    }
  });

  it('name forms that ship, or bring theirs', () => {
    const shipped = ['contract-life/forms/review-contract.form'];
    for (const { form, brings } of BLOCKS) {
      if (form === undefined) continue;
      const known = shipped.some((path) => path.endsWith(`/${form}.form`)) || brings?.id === form;
      expect(known, form).toBe(true);
    }
    for (const path of shipped) expect(existsSync(`${root}processes/${path}`)).toBe(true);
  });
});
