import { describe, expect, it } from 'vitest';
import { PARSE_READING_ERRORS } from '../errors/parse-reading-errors.ts';
import { bpmnText, line } from './fixtures/bpmn-text.ts';
import type { BpmnParts } from './fixtures/bpmn-text.ts';
import { parseBpmn } from './index.ts';

type Severity = 'error' | 'warning';
type Code = keyof typeof PARSE_READING_ERRORS;

const timer = (text: string): string =>
  line(
    `<intermediateCatchEvent id="w"><timerEventDefinition>${text}</timerEventDefinition></intermediateCatchEvent>`,
  );
const extended = (tag: string, extension: string, inner = ''): string =>
  line(`<${tag} id="t"><extensionElements>${extension}</extensionElements>${inner}</${tag}>`);
const looped = (loop: string): string => line(`<task id="t">${loop}</task>`);
const condition = (text: string): string =>
  line(
    `<intermediateCatchEvent id="w"><conditionalEventDefinition>${text}</conditionalEventDefinition></intermediateCatchEvent>`,
  );
const association = (inner: string): string =>
  line(`<task id="t"><dataOutputAssociation>${inner}</dataOutputAssociation></task>`);
const DATA = '<dataObject id="a"/><dataObject id="b"/>';

const tasks = (count: number): string =>
  Array.from({ length: count }, (_, at) => `<task id="x${at}"/>`).join('');
const scripts = (count: number, text: string): string =>
  Array.from(
    { length: count },
    (_, at) => `<scriptTask id="x${at}" scriptFormat="feel"><script>${text}</script></scriptTask>`,
  ).join('');

/** What only whole texts can show; the guard's own test has the rest. */
const TEXTS: Partial<Record<Code, string>> = {
  XML_DOCTYPE: '<!DOCTYPE a><a/>',
  XML_MALFORMED: '<a>',
  BPMN_NOT_BPMN: '<a/>',
  BPMN_STRAY_TEXT: bpmnText({ body: 'word<task/>'.repeat(51) }),
  BPMN_MORE_PROBLEMS: bpmnText({ body: line('<task id="t"/>') + tasks(1_001) }),
  BPMN_EXPRESSIONS_TOO_LONG: bpmnText({
    body: condition('<condition>a = 1</condition>') + scripts(20, `"${'x'.repeat(60_000)}"`),
  }),
  BPMN_READ_WARNING: `<?xml version="1.0" encoding="GB2312"?>${bpmnText({ body: line('<task id="t"/>') })}`,
};

type Case = readonly [Severity, BpmnParts];

const CASES: Partial<Record<Code, Case>> = {
  XML_DUPLICATE_ID: ['error', { body: line('<task id="t"/>') + '<task id="t"/>' }],
  XML_RESERVED_ID: ['error', { body: line('<task id="constructor"/>') }],
  BPMN_ID_ILLEGAL: ['error', { body: line('<task id="审核"/>') }],
  BPMN_ELEMENT_UNKNOWN: ['error', { body: line('<task id="t"/>') + '<invoiceTask id="i"/>' }],
  BPMN_ELEMENT_UNSUPPORTED: ['error', { body: line('<choreographyTask id="t"/>') }],
  BPMN_ATTRIBUTE_UNKNOWN: ['warning', { body: line('<task id="t" colour="red"/>') }],
  BPMN_REFERENCE_UNRESOLVED: ['error', { body: line('<receiveTask id="t" messageRef="gone"/>') }],
  BPMN_FOREIGN_NAMESPACE: [
    'warning',
    { definitionsAttributes: 'xmlns:camunda="urn:c"', body: line('<task id="t" camunda:x="1"/>') },
  ],
  BPMN_NOT_MARKED_EXECUTABLE: ['warning', { processAttributes: '', body: line('<task id="t"/>') }],
  BPMN_EXPRESSION_EMPTY: ['error', { body: condition('<condition/>') }],
  BPMN_EXPRESSION_HIDES: [
    'warning',
    { body: condition('<condition>{count: 3, ok: count([1]) = 1}.ok</condition>') },
  ],
  BPMN_EXPRESSION_INVALID: ['error', { body: condition('<condition>1 +</condition>') }],
  BPMN_EXPRESSION_LANGUAGE: [
    'error',
    { body: condition('<condition language="JavaScript">true</condition>') },
  ],
  BPMN_JOB_TYPE_MISSING: ['error', { body: extended('serviceTask', '<zeebe:taskDefinition/>') }],
  BPMN_MESSAGE_TO_PUBLISH: [
    'error',
    { body: extended('sendTask', '<zeebe:taskDefinition type="waybill:message:publish"/>') },
  ],
  BPMN_RETRIES_INVALID: [
    'error',
    { body: extended('serviceTask', '<zeebe:taskDefinition type="a" retries="many"/>') },
  ],
  BPMN_MAPPING_TARGET: [
    'error',
    {
      body: extended(
        'task',
        '<zeebe:ioMapping><zeebe:input source="=a" target="a b"/></zeebe:ioMapping>',
      ),
    },
  ],
  BPMN_DATA_ASSOCIATION: [
    'error',
    {
      body:
        DATA +
        association('<sourceRef>a</sourceRef><sourceRef>b</sourceRef><targetRef>b</targetRef>'),
    },
  ],
  BPMN_DATA_ASSOCIATION_DRAWN: [
    'warning',
    { body: DATA + association('<targetRef>b</targetRef>') },
  ],
  BPMN_MESSAGE_MISSING: ['warning', { body: line('<receiveTask id="t"/>') }],
  BPMN_MESSAGE_UNNAMED: [
    'warning',
    {
      body: line(
        '<intermediateThrowEvent id="t"><messageEventDefinition/></intermediateThrowEvent>',
      ),
    },
  ],
  BPMN_CORRELATION_KEY_LITERAL: [
    'warning',
    {
      roots:
        '<message id="m" name="m"><extensionElements><zeebe:subscription correlationKey="orderId"/></extensionElements></message>',
      body: line('<receiveTask id="t" messageRef="m"/>'),
    },
  ],
  BPMN_SIGNAL_MISSING: [
    'warning',
    {
      body: line(
        '<intermediateCatchEvent id="t"><signalEventDefinition/></intermediateCatchEvent>',
      ),
    },
  ],
  BPMN_TIMER_MISSING: ['error', { body: timer('') }],
  BPMN_TIMER_INVALID: ['error', { body: timer('<timeDuration>PT5X</timeDuration>') }],
  BPMN_TIMER_CRON: ['error', { body: timer('<timeCycle>0 0 9 * * MON</timeCycle>') }],
  BPMN_CONDITION_MISSING: ['error', { body: condition('') }],
  BPMN_LINK_UNNAMED: [
    'error',
    {
      body: line('<intermediateThrowEvent id="t"><linkEventDefinition/></intermediateThrowEvent>'),
    },
  ],
  BPMN_SCRIPT_EMPTY: ['warning', { body: line('<scriptTask id="t"/>') }],
  BPMN_SCRIPT_FORMAT: [
    'warning',
    { body: line('<scriptTask id="t" scriptFormat="groovy"><script>x</script></scriptTask>') },
  ],
  BPMN_DECISION_INCOMPLETE: [
    'error',
    { body: extended('businessRuleTask', '<zeebe:calledDecision decisionId="a"/>') },
  ],
  BPMN_CALLED_ELEMENT_MISSING: ['error', { body: line('<callActivity id="t"/>') }],
  BPMN_LOOP_ENDLESS: ['error', { body: looped('<standardLoopCharacteristics/>') }],
  BPMN_LOOP_MAXIMUM: [
    'error',
    { body: looped('<standardLoopCharacteristics loopMaximum="few"/>') },
  ],
  BPMN_MULTI_INSTANCE_COUNT: ['error', { body: looped('<multiInstanceLoopCharacteristics/>') }],
  BPMN_COMPLEX_BEHAVIOR: [
    'error',
    {
      body: looped(
        '<multiInstanceLoopCharacteristics behavior="Complex"><loopCardinality>2</loopCardinality><complexBehaviorDefinition><condition>true</condition></complexBehaviorDefinition></multiInstanceLoopCharacteristics>',
      ),
    },
  ],
};

describe('reading a file', () => {
  it.each(Object.entries(CASES))('says %s with a line and a mend', async (code, given) => {
    const [severity, parts] = given;
    const parsed = await parseBpmn(bpmnText(parts), { file: 'case.bpmn' });
    expect(parsed.problems, JSON.stringify(parsed.problems)).toContainEqual({
      severity,
      code,
      ...(parsed.problems.find((problem) => problem.code === code)?.elementId === undefined
        ? {}
        : { elementId: expect.any(String) as string }),
      line: expect.any(Number) as number,
      file: 'case.bpmn',
      message: expect.stringMatching(/^Expected .*, but .*[.]$/s) as string,
      mend: expect.stringMatching(/\w.*[.]$/s) as string,
    });
    expect(parsed.processes).toHaveLength(severity === 'error' ? 0 : 1);
  });

  it.each(Object.entries(TEXTS))('says %s of a whole text', async (code, xml) => {
    const { problems } = await parseBpmn(xml);
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  it('names the first unreadable element alone where naming all would take too long', async () => {
    const body = Array.from({ length: 4000 }, (_, index) => `<odd${index}/>`).join('\n');
    const { problems } = await parseBpmn(bpmnText({ body }));
    expect(problems).toMatchObject([{ code: 'BPMN_ELEMENT_UNKNOWN', severity: 'error', line: 4 }]);
  });

  it('looks at the extensions of global tasks too', async () => {
    const binding =
      '<zeebe:calledDecision decisionId="a" resultVariable="b" bindingType="deployment"/>';
    const roots = `<globalBusinessRuleTask id="g"><extensionElements>${binding}</extensionElements></globalBusinessRuleTask>`;
    const { problems } = await parseBpmn(bpmnText({ roots, body: line() }));
    expect(problems).toMatchObject([{ code: 'BPMN_EXTENSION_UNSUPPORTED', elementId: 'g' }]);
  });

  it('leaves out empty processes where none is marked executable', async () => {
    const given = { roots: '<process id="drawn"/>', processAttributes: '', body: line() };
    const parsed = await parseBpmn(bpmnText(given));
    expect(parsed.processes.map(({ processId }) => processId)).toEqual(['p']);
    expect(parsed.notExecutable).toEqual(['drawn']);
  });

  it('has a case for every code', () => {
    const limits = ['XML_TOO_LARGE', 'XML_TOO_MANY_ELEMENTS', 'XML_TOO_DEEP'];
    const shown = [...Object.keys(CASES), ...Object.keys(TEXTS), ...limits];
    expect(shown.sort()).toEqual(Object.keys(PARSE_READING_ERRORS).sort());
  });

  it.each(['=a > 1', 'a > 1', ' = a > 1 '])('takes FEEL as %j', async (text) => {
    const body = condition(`<condition>${text.replace('>', '&gt;')}</condition>`);
    const { processes } = await parseBpmn(bpmnText({ body }));
    expect(processes[0]?.nodes['w']).toMatchObject({
      definitions: [{ condition: { source: 'a > 1' } }],
    });
  });

  it.each(['feel', 'FEEL', 'text/feel', 'https://www.omg.org/spec/DMN/20191111/FEEL/'])(
    'takes %s as the language FEEL',
    async (language) => {
      const body = condition(`<condition language="${language}">true</condition>`);
      expect((await parseBpmn(bpmnText({ body }))).problems).toEqual([]);
    },
  );

  it.each(['${amount > 1}', '#{amount}', 'javascript: 1'])('refuses %s', async (text) => {
    const body = condition(`<condition><![CDATA[${text}]]></condition>`);
    expect((await parseBpmn(bpmnText({ body }))).processes).toEqual([]);
  });

  it('takes a timer as ISO 8601 first and as FEEL else', async () => {
    const value = async (text: string): Promise<unknown> => {
      const parsed = await parseBpmn(
        bpmnText({ body: timer(`<timeDuration>${text}</timeDuration>`) }),
      );
      return parsed.processes[0]?.nodes['w'];
    };
    expect(await value('PT5M')).toMatchObject({ definitions: [{ value: { constant: 'PT5M' } }] });
    expect(await value('=wait')).toMatchObject({ definitions: [{ value: { source: 'wait' } }] });
    expect(await value('"PT" + n + "M"')).toMatchObject({
      definitions: [{ value: { references: ['n'] } }],
    });
  });
});
