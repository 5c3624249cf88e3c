import { describe, expect, it } from 'vitest';
import type { PARSE_CHECK_ERRORS } from '../errors/parse-check-errors.ts';
import { bpmnText, flow, line } from './fixtures/bpmn-text.ts';
import type { BpmnParts } from './fixtures/bpmn-text.ts';
import { parseBpmn } from './index.ts';

interface Case extends BpmnParts {
  readonly severity: 'error' | 'warning';
  /** The element the problem must name. */
  readonly at: string;
}

const errorAt = (at: string, parts: BpmnParts): Case => ({ severity: 'error', at, ...parts });
const warningAt = (at: string, parts: BpmnParts): Case => ({ severity: 'warning', at, ...parts });

const task = (id: string): string => `<task id="${id}"/>`;
const extended = (element: string, extension: string): string =>
  element.replace('/>', `><extensionElements>${extension}</extensionElements></`) +
  `${/<(\w+)/.exec(element)?.[1] ?? ''}>`;
const TIMER = '<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>';
const CONDITION = '<conditionExpression>a</conditionExpression>';
const CATCH = (id: string): string =>
  `<intermediateCatchEvent id="${id}">${TIMER}</intermediateCatchEvent>`;
const LINK = '<linkEventDefinition name="L"/>';
const MESSAGE = '<message id="m" name="M"/>';
const GATEWAY = '<startEvent id="s"/><eventBasedGateway id="g"/>' + flow('s', 'g');
const RECEIVE = '<receiveTask id="r" messageRef="m"/>';
const SEND = '<sendTask id="send"/>';
const INERT = 'BPMN_MESSAGE_FLOW_INERT';
const POOLS = (ends: string): string =>
  `<collaboration id="c"><participant id="pool" processRef="p"/><participant id="out"/><messageFlow id="mf" ${ends}/></collaboration>`;

const CASES: Record<keyof typeof PARSE_CHECK_ERRORS, Case> = {
  BPMN_ID_MISSING: errorAt('p', { body: '<startEvent/>' }),
  BPMN_FLOW_END: errorAt('f', {
    body: `${line(task('t'))}<sequenceFlow id="f" sourceRef="t"/>`,
  }),
  BPMN_FLOW_CROSSES_SCOPE: errorAt('t-in', {
    body: `${line(task('t'), `<subProcess id="sub">${task('in')}</subProcess>`)}${flow('t', 'in')}`,
  }),
  BPMN_EVENT_WITH_INCOMING: errorAt('start', { body: line(task('t')) + flow('t', 'start') }),
  BPMN_END_WITH_OUTGOING: errorAt('end', { body: line(task('t')) + flow('end', 't') }),
  BPMN_BOUNDARY_UNATTACHED: errorAt('b', {
    body: `${line('<exclusiveGateway id="g"/>')}<boundaryEvent id="b" attachedToRef="g">${TIMER}</boundaryEvent>`,
  }),
  BPMN_TRIGGER_MISSING: errorAt('wait', { body: line('<intermediateCatchEvent id="wait"/>') }),
  BPMN_TRIGGER_NOT_ALLOWED: errorAt('in', {
    body: line(`<subProcess id="sub"><startEvent id="in">${TIMER}</startEvent></subProcess>`),
  }),
  BPMN_CANCEL_OUTSIDE_TRANSACTION: errorAt('c', {
    body: `<startEvent id="s"/><endEvent id="c"><cancelEventDefinition/></endEvent>${flow('s', 'c')}`,
  }),
  BPMN_MUST_INTERRUPT: errorAt('b', {
    body: `${line(task('t'))}<boundaryEvent id="b" attachedToRef="t" cancelActivity="false"><errorEventDefinition/></boundaryEvent>`,
  }),
  BPMN_COMPENSATION_HANDLER: errorAt('b', {
    body: `${line(task('t'))}<boundaryEvent id="b" attachedToRef="t"><compensateEventDefinition/></boundaryEvent>`,
  }),
  BPMN_COMPENSATION_FLOW: errorAt('undo', {
    body: line('<task id="undo" isForCompensation="true"/>'),
  }),
  BPMN_COMPENSATION_REFERENCE: errorAt('c', {
    body: `<subProcess id="sub">${task('in')}</subProcess>${line(
      '<intermediateThrowEvent id="c"><compensateEventDefinition activityRef="in"/></intermediateThrowEvent>',
    )}`,
  }),
  BPMN_COMPENSATION_TWICE: errorAt('second', {
    body:
      line(task('t')) +
      ['first', 'second']
        .map(
          (id) =>
            `<subProcess id="${id}" triggeredByEvent="true"><startEvent id="${id}-s"><compensateEventDefinition/></startEvent></subProcess>`,
        )
        .join(''),
  }),
  BPMN_EVENT_SUB_PROCESS_START: errorAt('sub', {
    body: `${line(task('t'))}<subProcess id="sub" triggeredByEvent="true">${task('in')}</subProcess>`,
  }),
  BPMN_EVENT_SUB_PROCESS_FLOW: errorAt('sub', {
    body: line(
      `<subProcess id="sub" triggeredByEvent="true"><startEvent id="in">${TIMER}</startEvent></subProcess>`,
    ),
  }),
  BPMN_EVENT_SUB_PROCESS_MARKED: errorAt('sub', {
    body: `${line(task('t'))}<subProcess id="sub" triggeredByEvent="true" isForCompensation="true"><startEvent id="in">${TIMER}</startEvent></subProcess>`,
  }),
  BPMN_EVENT_GATEWAY_CHOICE: warningAt('g', { body: GATEWAY + CATCH('w') + flow('g', 'w') }),
  BPMN_EVENT_GATEWAY_TARGET: errorAt('g', {
    body: GATEWAY + CATCH('w') + flow('g', 'w') + task('t') + flow('g', 't'),
  }),
  BPMN_EVENT_GATEWAY_SHARED: errorAt('w', {
    body: GATEWAY + CATCH('w') + CATCH('v') + flow('g', 'w') + flow('g', 'v') + flow('v', 'w'),
  }),
  BPMN_EVENT_GATEWAY_MIXED: errorAt('g', {
    roots: MESSAGE,
    body: `${GATEWAY}${RECEIVE}<intermediateCatchEvent id="w"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>${flow('g', 'w')}${flow('g', 'r')}`,
  }),
  BPMN_EVENT_GATEWAY_BOUNDARY: errorAt('r', {
    roots: MESSAGE,
    body: `${GATEWAY}${RECEIVE}${CATCH('w')}<boundaryEvent id="b" attachedToRef="r">${TIMER}</boundaryEvent>${flow('g', 'w')}${flow('g', 'r')}`,
  }),
  BPMN_EVENT_GATEWAY_PARALLEL: errorAt('g', {
    body: GATEWAY.replace('<eventBasedGateway', '<eventBasedGateway eventGatewayType="Parallel"'),
  }),
  BPMN_INSTANTIATE_MISPLACED: errorAt('r', {
    roots: MESSAGE,
    body: line(RECEIVE.replace('/>', ' instantiate="true"/>')),
  }),
  BPMN_DEFAULT_NOT_OUTGOING: errorAt('x', {
    body: line('<exclusiveGateway id="x" default="start-x"/>'),
  }),
  BPMN_DEFAULT_WITH_CONDITION: warningAt('x-t', {
    body: `${line('<exclusiveGateway id="x" default="x-t"/>')}${task('t')}${flow('x', 't', CONDITION)}`,
  }),
  BPMN_DEFAULT_MISSING: warningAt('x', {
    body: `<startEvent id="s"/><exclusiveGateway id="x"/>${task('t')}${flow('s', 'x')}${flow('x', 't', CONDITION)}`,
  }),
  BPMN_CONDITION_ABSENT: warningAt('x-t', {
    body: `${line('<exclusiveGateway id="x" default="x-end"/>')}${task('t')}${flow('x', 't')}`,
  }),
  BPMN_CONDITION_MISPLACED: errorAt('x-t', {
    body: `${line('<parallelGateway id="x"/>')}${task('t')}${flow('x', 't', CONDITION)}`,
  }),
  BPMN_LINK_UNMATCHED: errorAt('l', {
    body: `<startEvent id="s"/><intermediateThrowEvent id="l">${LINK}</intermediateThrowEvent>${flow('s', 'l')}`,
  }),
  BPMN_LINK_UNUSED: warningAt('l', {
    body: `${line(task('t'))}<intermediateCatchEvent id="l">${LINK}</intermediateCatchEvent>${flow('l', 't')}`,
  }),
  BPMN_LINK_FLOW: errorAt('l', {
    body: line(`<intermediateThrowEvent id="l">${LINK}</intermediateThrowEvent>`),
  }),
  BPMN_ACTIVATION_CONDITION_MISSING: errorAt('g', {
    body: `${line(task('t'), '<complexGateway id="g"/>')}${flow('start', 'g')}`,
  }),
  BPMN_NOTHING_TO_START: errorAt('p', {}),
  BPMN_SEVERAL_NONE_STARTS: warningAt('p', { body: `${line(task('t'))}<startEvent id="s2"/>` }),
  BPMN_UNREACHABLE: warningAt('lost', { body: line(task('t')) + task('lost') }),
  BPMN_START_READS_VARIABLES: errorAt('s', {
    body: '<startEvent id="s"><timerEventDefinition><timeDate>=due</timeDate></timerEventDefinition></startEvent>',
  }),
  BPMN_BUSINESS_KEY_UNIQUE: errorAt('p', {
    body: `<extensionElements><zeebe:properties><zeebe:property name="businessKeyUnique" value="yes"/></zeebe:properties></extensionElements>${line(task('t'))}`,
  }),
  BPMN_CONFIDENTIALITY: errorAt('p', {
    body: `<extensionElements><zeebe:properties><zeebe:property name="readers" value="Human Resources"/></zeebe:properties></extensionElements>${line(task('t'))}`,
  }),
  BPMN_DUE_UNTIL: errorAt('p', {
    body: `<extensionElements><zeebe:properties><zeebe:property name="dueUntil" value="t2"/></zeebe:properties></extensionElements>${line(task('t'))}`,
  }),
  BPMN_PERSONAL: errorAt('p', {
    body: `<extensionElements><zeebe:properties><zeebe:property name="personal" value="contact, the phone"/></zeebe:properties></extensionElements>${line(task('t'))}`,
  }),
  BPMN_PERSONAL_EXPOSED: errorAt('t', {
    body: `<extensionElements><zeebe:properties><zeebe:property name="personal" value="contact"/></zeebe:properties></extensionElements>${line('<userTask id="t"><extensionElements><zeebe:assignmentDefinition assignee="=contact.user"/></extensionElements></userTask>')}`,
  }),
  BPMN_POLICY_MISPLACED: warningAt('lane', {
    body: `<laneSet id="lanes"><lane id="lane"><extensionElements><zeebe:properties><zeebe:property name="policy" value="CARE/1"/></zeebe:properties></extensionElements></lane></laneSet>${line(task('t'))}`,
  }),
  BPMN_QUANTITY: errorAt('t', { body: line('<task id="t" startQuantity="0"/>') }),
  BPMN_AD_HOC_CONTENT: errorAt('e', {
    body: line(`<adHocSubProcess id="sub">${task('in')}<endEvent id="e"/></adHocSubProcess>`),
  }),
  BPMN_CHOREOGRAPHY: errorAt('ch', { roots: '<choreography id="ch"/>', body: line(task('t')) }),
  BPMN_CONVERSATION: warningAt('cv', {
    roots: '<collaboration id="c"><conversation id="cv"/></collaboration>',
    body: line(task('t')),
  }),
  BPMN_CORRELATION_UNSUPPORTED: warningAt('cp', {
    roots: '<correlationProperty id="cp"/>',
    body: line(task('t')),
  }),
  BPMN_FILE_LANGUAGE: warningAt('d', {
    definitionsAttributes: 'expressionLanguage="http://www.w3.org/1999/XPath"',
    body: line(task('t')),
  }),
  BPMN_MESSAGE_FLOW_SAME_POOL: errorAt('mf', {
    roots: POOLS('sourceRef="a" targetRef="b"'),
    body: line('<sendTask id="a"/>', '<receiveTask id="b"/>'),
  }),
  BPMN_MESSAGE_FLOW_INERT: warningAt('mf', {
    roots: POOLS('sourceRef="t" targetRef="out"'),
    body: line(task('t')),
  }),
  BPMN_CODE_MISSING: warningAt('e', {
    body: `<startEvent id="s"/><endEvent id="e"><errorEventDefinition/></endEvent>${flow('s', 'e')}`,
  }),
  BPMN_DATA_STORE: warningAt('store', {
    body: `<dataStoreReference id="store"/>${line(
      '<task id="t"><ioSpecification><dataInput id="in"/></ioSpecification><dataInputAssociation><sourceRef>store</sourceRef><targetRef>in</targetRef></dataInputAssociation></task>',
    )}`,
  }),
  BPMN_ROLE_UNSUPPORTED: warningAt('t', {
    body: line('<serviceTask id="t"><humanPerformer/></serviceTask>'),
  }),
  BPMN_IMPLEMENTATION_UNUSED: warningAt('t', {
    body: line('<userTask id="t" implementation="http://forms.example"/>'),
  }),
  BPMN_EXTENSION_MANDATORY: errorAt('d', {
    roots: '<extension mustUnderstand="true"/>',
    body: line(task('t')),
  }),
  BPMN_EXTENSION_UNSUPPORTED: errorAt('t', {
    body: line(extended(task('t'), '<zeebe:executionListeners/>')),
  }),
  BPMN_EXTENSION_MISPLACED: errorAt('t', {
    body: line(extended(task('t'), '<zeebe:taskDefinition type="x"/>')),
  }),
  BPMN_EXTENSION_REPEATED: errorAt('t', {
    body: line(extended('<userTask id="t"/>', '<zeebe:taskSchedule/><zeebe:taskSchedule/>')),
  }),
};

const RESOURCE = '<resource id="boss" name="boss"/>';

const PERFORMER = '<humanPerformer><resourceRef>boss</resourceRef></humanPerformer>';

describe('what is read past', () => {
  it.each([
    ['a second role of a kind', `<userTask id="t">${PERFORMER}${PERFORMER}</userTask>`],
    ['a role of another kind', '<userTask id="t"><performer/></userTask>'],
    [
      'a role that zeebe overrides',
      `<userTask id="t"><extensionElements><zeebe:assignmentDefinition assignee="li"/></extensionElements>${PERFORMER}</userTask>`,
    ],
    ['zeebe:retryCounter', '<serviceTask id="t" zeebe:retryCounter="5"/>'],
  ])('%s is named by a warning', async (_what, element) => {
    const parsed = await parseBpmn(bpmnText({ roots: RESOURCE, body: line(element) }), {
      file: 'case.bpmn',
    });
    expect(parsed.problems).toMatchObject([{ severity: 'warning', elementId: 't' }]);
  });

  it('does not count roles and implementations that are carried out', async () => {
    const task = `<userTask id="t" implementation="##unspecified">${PERFORMER}<potentialOwner><resourceRef>boss</resourceRef></potentialOwner></userTask>`;
    const parsed = await parseBpmn(bpmnText({ roots: RESOURCE, body: line(task) }), {
      file: 'case.bpmn',
    });
    expect(parsed.problems).toEqual([]);
  });
});

describe('a message flow that ends at a sub-process', () => {
  const parsedWith = (ends: string, inner: string) =>
    parseBpmn(
      bpmnText({
        roots: POOLS(ends) + MESSAGE,
        body: line(`<subProcess id="sub">${line(inner)}</subProcess>`),
      }),
      { file: 'case.bpmn' },
    );
  const codesWith = async (ends: string, inner: string): Promise<readonly string[]> =>
    (await parsedWith(ends, inner)).problems.map(({ code }) => code);

  it('stands for what is sent or received inside', async () => {
    expect(await codesWith('sourceRef="sub" targetRef="out"', SEND)).not.toContain(INERT);
    expect(await codesWith('sourceRef="out" targetRef="sub"', RECEIVE)).not.toContain(INERT);
  });

  it('is inert where nothing inside sends or receives', async () => {
    expect(await codesWith('sourceRef="sub" targetRef="out"', RECEIVE)).toContain(INERT);
    expect(await codesWith('sourceRef="out" targetRef="sub"', SEND)).toContain(INERT);
  });
});

describe('each check over a file', () => {
  it.each(Object.entries(CASES))('%s names its element, line and mend', async (code, given) => {
    const parsed = await parseBpmn(bpmnText(given), { file: 'case.bpmn' });
    const found = parsed.problems.find((problem) => problem.code === code);
    expect(found, JSON.stringify(parsed.problems)).toMatchObject({
      severity: given.severity,
      elementId: given.at,
      line: expect.any(Number) as number,
      file: 'case.bpmn',
      message: expect.stringMatching(/^Expected .*, but .*[.]$/s) as string,
      mend: expect.stringMatching(/\w.*[.]$/s) as string,
    });
    if (given.severity === 'error') expect(parsed.processes).toEqual([]);
  });
});
