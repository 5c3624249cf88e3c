import type { Language } from '../../i18n/languages.ts';
import type { DiagramElement, ModdleNode } from '../services.ts';
import type { Block } from './block.ts';
import { extensionElements, ioMapping, propertiesNode, type BpmnFactory } from './extensions.ts';

interface ElementFactory {
  createShape(attributes: object): DiagramElement;
}

export interface Makers {
  readonly bpmnFactory: BpmnFactory;
  readonly elementFactory: ElementFactory;
  /** Names in a diagram stand in this one, the other in the property `name:en`. */
  readonly language: Language;
}

/** The block as a shape that can be put into the diagram; `before` did what comes before it. */
export function makeBlock(block: Block, makers: Makers, before?: string): DiagramElement {
  const { bpmnFactory: factory, language } = makers;
  const { zh, en } = block.name;
  const properties = {
    'name:en': language === 'zh' ? en : zh,
    ...(block.policy !== undefined && { policy: block.policy }),
    ...(block.separate === true && before !== undefined && { separateFrom: before }),
  };
  const businessObject = factory.create(block.type, {
    name: block.name[language],
    extensionElements: extensionElements(factory, [
      ...implementation(block, factory),
      ioMapping(factory, block.inputs, block.outputs),
      propertiesNode(factory, properties),
    ]),
  });
  return makers.elementFactory.createShape({ type: block.type, businessObject });
}

function implementation(block: Block, factory: BpmnFactory): readonly (ModdleNode | undefined)[] {
  const { rules, job, calls, form, groups, due } = block;
  const made = (type: string, attributes: object | undefined) =>
    attributes && factory.create(type, attributes);
  return [
    made('zeebe:UserTask', block.type === 'bpmn:UserTask' ? {} : undefined),
    made('zeebe:FormDefinition', form === undefined ? undefined : { formId: form }),
    made(
      'zeebe:AssignmentDefinition',
      groups === undefined ? undefined : { candidateGroups: groups },
    ),
    made('zeebe:TaskSchedule', due === undefined ? undefined : { dueDate: due }),
    made('zeebe:TaskDefinition', job === undefined ? undefined : { type: job, retries: '3' }),
    made('zeebe:CalledDecision', rules && { decisionId: rules.id, resultVariable: rules.result }),
    made(
      'zeebe:CalledElement',
      calls === undefined
        ? undefined
        : {
            processId: calls,
            propagateAllChildVariables: false,
            propagateAllParentVariables: false,
          },
    ),
  ];
}
