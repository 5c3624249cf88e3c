import { beforeAll, describe, expect, it } from 'vitest';
import type { ProcessModel } from '../model/index.ts';
import { parseFixture } from './fixtures/load-fixture.ts';
import type { ParsedFile } from './index.ts';

function modelOf(parsed: ParsedFile, processId: string): ProcessModel {
  const model = parsed.processes.find((process) => process.processId === processId);
  if (!model) throw new Error(`no '${processId}': ${JSON.stringify(parsed.problems)}`);
  return model;
}

const codesOf = (parsed: ParsedFile): readonly string[] => parsed.problems.map(({ code }) => code);
const source = (text: string): object => expect.objectContaining({ source: text }) as object;
const constant = (value: unknown): object => expect.objectContaining({ constant: value }) as object;

describe('tasks', () => {
  let parsed: ParsedFile;
  let model: ProcessModel;
  beforeAll(async () => {
    parsed = await parseFixture('tasks.bpmn');
    model = modelOf(parsed, 'tasks');
  });

  it('give no problem but the script that is handed out', () => {
    expect(codesOf(parsed)).toEqual(['BPMN_SCRIPT_FORMAT']);
  });

  it('are kept in the order of the file under their process', () => {
    expect(model.root.children.slice(0, 4)).toEqual(['start', 'abstract', 'manual', 'user']);
    expect(model.root).toMatchObject({ entries: ['start'], businessKeyUnique: true });
  });

  it('carry quantities, the default flow and conditional flows', () => {
    expect(model.nodes['abstract']).toMatchObject({
      kind: 'task',
      name: 'Look',
      startQuantity: 2,
      completionQuantity: 3,
      defaultFlow: 'f2',
      incoming: ['f1'],
      outgoing: ['f2', 'f2b'],
    });
    expect(model.flows['f2b']).toMatchObject({
      source: 'abstract',
      target: 'user',
      condition: source('amount > 100'),
    });
  });

  it('wait for people as zeebe: says', () => {
    expect(model.nodes['user']).toMatchObject({
      kind: 'user-task',
      lane: 'export',
      assignee: source('owner'),
      candidateGroups: constant('sales, finance'),
      dueDate: source('due'),
      followUpDate: constant('2030-01-01T00:00:00Z'),
      priority: constant(70),
      formId: 'order-form',
      properties: { policy: 'SA-01' },
      inputs: [{ target: 'total', source: source('order.total') }],
      outputs: [{ target: 'order.approved', source: source('approved') }],
    });
  });

  it('wait for a resource by name where the file is plain BPMN', () => {
    expect(model.nodes['user-plain']).toMatchObject({ candidateGroups: constant('purchasing') });
  });

  it('are jobs of the defined type, else the implementation, else the id', () => {
    expect(model.nodes['service']).toMatchObject({
      job: {
        type: source('"book-" + kind'),
        retries: constant(5),
        headers: { url: 'https://example.org' },
      },
    });
    expect(model.nodes['service-plain']).toMatchObject({
      job: { type: constant('service-plain') },
    });
    expect(model.nodes['service-named']).toMatchObject({ job: { type: constant('check-stock') } });
    expect(model.nodes['send-job']).toMatchObject({ job: { type: constant('send-job') } });
    expect(model.nodes['rules-plain']).toMatchObject({ job: { type: constant('rules-plain') } });
  });

  it('send and receive the message they name', () => {
    const message = {
      kind: 'message',
      name: constant('goods issued'),
      correlationKey: source('orderId'),
    };
    expect(model.nodes['send-message']).toMatchObject({ kind: 'send-task', message });
    expect(model.nodes['send-message']).not.toHaveProperty('job');
    expect(model.nodes['receive']).toMatchObject({ message, instantiate: false });
  });

  it('run FEEL scripts and hand out all others', () => {
    expect(model.nodes['script']).toMatchObject({ script: source('a + 1') });
    expect(model.nodes['script-zeebe']).toMatchObject({
      script: source('a + 2'),
      resultVariable: 'b',
    });
    expect(model.nodes['script-foreign']).toMatchObject({
      job: {
        type: constant('script:javascript'),
        headers: { script: 'let a = 1;', format: 'javascript' },
      },
    });
  });

  it('call rule sets and processes', () => {
    expect(model.nodes['rules']).toMatchObject({
      decision: { ruleSetId: constant('credit-check'), resultVariable: 'credit' },
    });
    expect(model.nodes['call']).toMatchObject({
      processId: source('"sub-" + kind'),
      propagateAllParentVariables: true,
      propagateAllChildVariables: false,
    });
    expect(model.nodes['call-plain']).toMatchObject({
      processId: constant('other'),
      propagateAllChildVariables: true,
    });
  });

  it('know the line they stand on, and cannot be changed', () => {
    expect(model.nodes['start']?.line).toBe(19);
    expect(Object.isFrozen(model.nodes['user'])).toBe(true);
    expect(Object.isFrozen(model.root.children)).toBe(true);
  });
});

describe('events', () => {
  let model: ProcessModel;
  beforeAll(async () => {
    model = modelOf(await parseFixture('events.bpmn'), 'events');
  });

  it('start on a timer and are no plain entry', () => {
    expect(model.root).toMatchObject({ entries: [], triggeredStarts: ['start'] });
    expect(model.nodes['start']).toMatchObject({
      definitions: [{ kind: 'timer', timer: 'cycle', value: constant('R3/PT1H') }],
      interrupting: true,
    });
  });

  it('use definitions of the file by reference', () => {
    expect(model.nodes['wait']).toMatchObject({
      definitions: [{ kind: 'timer', timer: 'duration', value: constant('PT1H') }],
    });
  });

  it('may have several triggers, and conditions', () => {
    expect(model.nodes['both']).toMatchObject({
      parallelMultiple: true,
      definitions: [
        { kind: 'message', name: constant('order'), targets: [] },
        { kind: 'signal', name: constant('stop') },
      ],
    });
    expect(model.nodes['until']).toMatchObject({
      definitions: [{ kind: 'conditional', condition: source('stock > 0') }],
    });
  });

  it('sit on the boundary of their activity', () => {
    expect(model.nodes['task']).toMatchObject({
      boundaryEvents: ['on-error', 'on-late', 'on-undo'],
      compensationHandler: 'undo',
    });
    expect(model.nodes['on-error']).toMatchObject({
      attachedTo: 'task',
      interrupting: true,
      definitions: [{ kind: 'error', code: constant('E-1'), codeVariable: 'code' }],
    });
    expect(model.nodes['on-late']).toMatchObject({
      interrupting: false,
      definitions: [{ kind: 'escalation', code: constant('late') }],
    });
    expect(model.nodes['undo']).toMatchObject({ forCompensation: true });
  });

  it('compensate, jump, send by job and terminate', () => {
    expect(model.nodes['compensate']).toMatchObject({
      definitions: [{ kind: 'compensation', activityRef: 'task', waitForCompletion: false }],
    });
    expect(model.links).toEqual({ jump: 'land', 'jump-too': 'land' });
    expect(model.nodes['send']).toMatchObject({
      definitions: [{ name: constant('order'), job: { type: constant('mail') } }],
    });
    expect(model.nodes['end']).toMatchObject({ definitions: [{ kind: 'terminate' }] });
  });
});

describe('containers', () => {
  let model: ProcessModel;
  beforeAll(async () => {
    model = modelOf(await parseFixture('containers.bpmn'), 'containers');
  });

  it('begin with what has no incoming flow where there is no start event', () => {
    expect(model.root).toMatchObject({
      entries: ['sub'],
      eventSubProcesses: ['on-error', 'reminder'],
      compensationHandlerInside: 'on-undo',
      dataObjects: ['order'],
    });
    expect(model.nodes['sub']).toMatchObject({
      kind: 'sub-process',
      container: 'containers',
      entries: ['first', 'second'],
      dataObjects: ['_draft'],
    });
    expect(model.nodes['first']).toMatchObject({ container: 'sub' });
  });

  it('are begun by their start event where they wait for one', () => {
    expect(model.nodes['reminder']).toMatchObject({
      kind: 'event-sub-process',
      startEvent: 'reminder-start',
      interrupting: false,
      entries: ['reminder-start'],
    });
    expect(model.nodes['reminder-start']).toMatchObject({ interrupting: false });
  });

  it('may be transactions, or ad hoc', () => {
    expect(model.nodes['transaction']).toMatchObject({
      kind: 'transaction',
      entries: ['t-start'],
      boundaryEvents: ['cancelled'],
    });
    expect(model.nodes['choice']).toMatchObject({
      kind: 'ad-hoc-sub-process',
      ordering: 'sequential',
      entries: ['a', 'c'],
      cancelRemainingInstances: false,
      completionCondition: source('enough'),
      activeElements: source('todo'),
    });
  });
});

describe('gateways', () => {
  let model: ProcessModel;
  beforeAll(async () => {
    model = modelOf(await parseFixture('gateways.bpmn'), 'gateways');
  });

  it('may start the process', () => {
    expect(model.root).toMatchObject({ entries: [], triggeredStarts: ['begin'] });
    expect(model.nodes['begin']).toMatchObject({ instantiate: true, parallel: true });
  });

  it('try their flows in the order they list, then in that of the file', () => {
    expect(model.nodes['exclusive']).toMatchObject({
      kind: 'exclusive-gateway',
      outgoing: ['x3', 'x1', 'x2'],
      defaultFlow: 'x2',
    });
    expect(model.flows['x1']).toMatchObject({ name: 'big', condition: source('amount > 10') });
  });

  it('may be inclusive, parallel or complex', () => {
    expect(model.nodes['inclusive']?.kind).toBe('inclusive-gateway');
    expect(model.nodes['parallel']).toMatchObject({
      kind: 'parallel-gateway',
      incoming: ['x2', 'x3'],
    });
    expect(model.nodes['join']).toMatchObject({
      kind: 'complex-gateway',
      activationCondition: source('activationCount >= 1'),
      defaultFlow: 'x0',
    });
  });
});

describe('loops', () => {
  let model: ProcessModel;
  beforeAll(async () => {
    model = modelOf(await parseFixture('loops.bpmn'), 'loops');
  });

  it('repeat by condition and maximum', () => {
    expect(model.nodes['standard']).toMatchObject({
      loop: {
        kind: 'standard-loop',
        testBefore: true,
        condition: source('n < 3'),
        maximum: constant(4),
      },
    });
  });

  it('count their instances and throw an event for the first', () => {
    expect(model.nodes['counted']).toMatchObject({
      loop: {
        kind: 'multi-instance',
        sequential: true,
        cardinality: source('n'),
        completionCondition: source('done'),
        behavior: { kind: 'one', event: { kind: 'signal', name: constant('one done') } },
      },
    });
  });

  it('go over a collection by zeebe: attributes', () => {
    expect(model.nodes['extended']).toMatchObject({
      loop: {
        sequential: false,
        collection: source('items'),
        inputElement: 'item',
        outputCollection: 'out',
        outputElement: source('result'),
        behavior: { kind: 'all' },
      },
    });
  });

  it('go over a collection by the data references of plain BPMN', () => {
    expect(model.nodes['plain']).toMatchObject({
      inputs: [],
      outputs: [],
      loop: {
        collection: source('lines'),
        inputElement: 'line',
        outputCollection: 'results',
        outputElement: source('price'),
        behavior: {
          kind: 'complex',
          definitions: [
            { condition: source('numberOfCompletedInstances = 2'), event: { kind: 'signal' } },
          ],
        },
      },
    });
  });
});

describe('data associations', () => {
  it('are mappings by copy, transformation or assignment', async () => {
    const parsed = await parseFixture('data.bpmn');
    const model = modelOf(parsed, 'data');
    expect(model.root.dataObjects).toEqual(['order', 'object_2']);
    expect(model.nodes['copy']).toMatchObject({
      inputs: [{ target: 'input', source: source('order') }],
      outputs: [{ target: 'object_2', source: source('output') }],
    });
    expect(model.nodes['compute']).toMatchObject({
      inputs: [{ target: 'total', source: source('sum(order.lines)') }],
      outputs: [{ target: 'order.total', source: source('total * 2') }],
    });
    expect(model.nodes['drawn']).toMatchObject({ inputs: [], outputs: [] });
    expect(codesOf(parsed)).toContain('BPMN_DATA_ASSOCIATION_DRAWN');
  });
});

describe('pools', () => {
  it('are processes joined by message flows', async () => {
    const parsed = await parseFixture('pools.bpmn');
    expect(parsed.problems).toEqual([]);
    const buyer = modelOf(parsed, 'buyer');
    const seller = modelOf(parsed, 'seller');
    expect(buyer.name).toBe('Buyer');
    expect(buyer.nodes['buyer-send']).toMatchObject({
      message: {
        name: constant('order'),
        targets: [{ processId: 'seller', elementId: 'seller-start' }],
      },
    });
    expect(seller.nodes['seller-send']).toMatchObject({
      definitions: [
        { kind: 'message', targets: [{ processId: 'buyer', elementId: 'buyer-receive' }] },
      ],
    });
    expect(buyer.nodes['buyer-receive']).not.toHaveProperty('message.name');
    expect(seller.nodes['seller-paid']).toMatchObject({
      definitions: [{ name: constant('payment advice') }],
    });
  });
});

describe('global tasks', () => {
  it('become processes of one task that call activities can name', async () => {
    const parsed = await parseFixture('global-tasks.bpmn');
    const kinds = parsed.processes.map(({ processId, nodes }) => nodes[`${processId}_task`]?.kind);
    expect(kinds).toEqual([
      undefined,
      'task',
      'manual-task',
      'user-task',
      'script-task',
      'business-rule-task',
    ]);
    expect(modelOf(parsed, 'user')).toMatchObject({
      name: 'Sign',
      root: { children: ['user_task'], entries: ['user_task'], triggeredStarts: [] },
      nodes: { user_task: { id: 'user_task', container: 'user', assignee: constant('boss') } },
    });
    expect(modelOf(parsed, 'script').nodes['script_task']).toMatchObject({
      script: source('1 + 1'),
    });
    expect(parsed.notExecutable).toEqual(['other']);
  });
});
