import { describe, expect, it } from 'vitest';
import { compareDefinitions } from '../../engine/src/migration/index.ts';
import { serviceTask } from '../engine/process-xml.ts';
import { flowing, flowsOf, modelOf } from './given-versions.ts';

const start = '<startEvent id="start"/>';

async function difference(before: string, after: string) {
  return compareDefinitions(await modelOf(before), await modelOf(after));
}

describe('two versions of a process', () => {
  it('are the same where only the order of the file is another', async () => {
    const tasks = [start, '<userTask id="a"/>'];
    const found = await difference(
      flowing(tasks, ['start->a']),
      flowing(tasks.toReversed(), ['start->a']),
    );
    expect(found).toEqual({ processId: 'order', same: true, elements: [], flows: [] });
  });

  it('differ by elements and flows added, removed, renamed and of another type', async () => {
    const found = await difference(
      flowing(
        [start, '<userTask id="sign" name="Sign"/>', '<userTask id="old"/>', '<task id="b"/>'],
        ['start->sign', 'sign->old'],
      ),
      flowing(
        [start, '<userTask id="sign" name="Approve"/>', '<task id="new"/>', '<manualTask id="b"/>'],
        ['start->sign', 'sign->new'],
      ),
    );
    expect(found.elements).toMatchObject([
      {
        ...{ element: 'sign', kind: 'user-task', name: 'Approve', change: 'changed' },
        ways: ['renamed'],
        properties: [{ property: 'name', from: 'Sign', to: 'Approve' }],
      },
      { element: 'new', change: 'added', ways: [] },
      {
        ...{ element: 'b', change: 'changed', ways: ['retyped'] },
        properties: [{ property: 'kind', from: 'task', to: 'manual-task' }],
      },
      { element: 'old', kind: 'user-task', change: 'removed' },
    ]);
    expect(found.flows).toMatchObject([
      { flow: 'sign-new', source: 'sign', target: 'new', change: 'added' },
      { flow: 'sign-old', change: 'removed' },
    ]);
  });

  it('differ by what is executed, told by its path and with expressions as text', async () => {
    const timer = (text: string): string =>
      `<intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">${text}</timeDuration></timerEventDefinition></intermediateCatchEvent>`;
    const found = await difference(
      flowing([start, serviceTask('pay', 'bank', 3), timer('PT1H')], ['start->pay', 'pay->wait']),
      flowing(
        [start, serviceTask('pay', 'bank-2', 3), timer('=delay')],
        ['start->pay', 'pay->wait'],
      ),
    );
    expect(found.elements.map(({ element, properties }) => [element, properties])).toEqual([
      [
        'pay',
        [
          {
            property: 'job.type',
            from: 'bank',
            to: 'bank-2',
          },
        ],
      ],
      ['wait', [{ property: 'definitions.0.value', from: 'PT1H', to: '=delay' }]],
    ]);
  });

  it('tell what has moved into a sub-process, and a boundary event to another activity', async () => {
    const late = (host: string): string =>
      `<boundaryEvent id="late" attachedToRef="${host}"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>`;
    const [one, two] = ['<userTask id="one"/>', '<userTask id="two"/>'];
    const found = await difference(
      flowing([start, one, two, late('one')], ['start->one', 'one->two']),
      flowing(
        [
          start,
          `<subProcess id="part">${one}${two}${late('two')}${flowsOf(['one->two'])}</subProcess>`,
        ],
        ['start->part'],
      ),
    );
    const moved = found.elements.filter(({ ways }) => ways.includes('moved'));
    expect(moved.map(({ element, properties }) => [element, properties])).toEqual([
      ['one', [{ property: 'container', from: 'order', to: 'part' }]],
      ['two', [{ property: 'container', from: 'order', to: 'part' }]],
      [
        'late',
        [
          { property: 'container', from: 'order', to: 'part' },
          { property: 'attachedTo', from: 'one', to: 'two' },
        ],
      ],
    ]);
  });

  it('differ where an exclusive gateway looks at its flows in another order', async () => {
    const gateway = (first: string, second: string): string =>
      `<process id="order" isExecutable="true">${start}<exclusiveGateway id="which"/><task id="a"/><task id="b"/>${flowsOf(['start->which'])}${[
        first,
        second,
      ]
        .map(
          (to) =>
            `<sequenceFlow id="which-${to}" sourceRef="which" targetRef="${to}"><conditionExpression>=n &gt; 1</conditionExpression></sequenceFlow>`,
        )
        .join('')}</process>`;
    const found = await difference(gateway('a', 'b'), gateway('b', 'a'));
    expect(found.elements).toMatchObject([
      {
        element: 'which',
        properties: [{ property: 'outgoing', from: 'which-a which-b', to: 'which-b which-a' }],
      },
    ]);
    expect(found.flows).toEqual([]);
  });
});
