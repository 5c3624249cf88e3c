import { describe, expect, it } from 'vitest';
import { planMigration } from '../../engine/src/migration/index.ts';
import { Run, T0 } from '../elements/given-process.ts';
import { catchMessage, catchTimer, message, serviceTask, userTask } from '../engine/process-xml.ts';
import { flowing, flowsOf, migrated, modelOf, timerBoundary } from './given-versions.ts';

const start = '<startEvent id="start"/>';
const sign = userTask('sign');
const simple = flowing([start, sign], ['start->sign']);
const HOUR = 3_600_000;

const started = async (processes: string, variables = {}, more = ''): Promise<Run> =>
  new Run(await modelOf(processes, more)).start(variables);

const eventSubProcess = (id: string, duration: string): string =>
  `<subProcess id="${id}" triggeredByEvent="true"><startEvent id="${id}_start" isInterrupting="false"><timerEventDefinition><timeDuration>${duration}</timeDuration></timerEventDefinition></startEvent><task id="${id}_task"/>${flowsOf([`${id}_start->${id}_task`])}</subProcess>`;

describe('an instance that goes on by another version', () => {
  it('stands where it stood, under the new id, and ends by the new way', async () => {
    const run = await started(simple);
    const to = await modelOf(
      flowing([start, userTask('approve'), userTask('keep')], ['start->approve', 'approve->keep']),
    );
    const next = migrated(run, to, { sign: 'approve' });
    expect(next.state?.version).toBe(2);
    expect(next.of('instance-migrated')).toMatchObject([
      { processId: 'order', fromVersion: 1, toVersion: 2, elements: { sign: 'approve' } },
    ]);
    expect(next.of('reason-given')).toMatchObject([{ reason: 'as tested' }]);
    expect(next.waitingAt()).toEqual(['approve']);
    next.completeTask('approve').completeTask('keep');
    expect(next.status).toBe('completed');
  });

  it('told a second time stays as it is', async () => {
    const next = migrated(await started(simple), await modelOf(simple));
    const events = next.events.length;
    next.do({
      ...{ kind: 'migrate', fromVersion: 1, toVersion: 2, reason: 'again' },
      ...{ elements: {}, flows: {}, unmapped: {} },
    });
    expect(next.events).toHaveLength(events);
  });

  it('may make one activity of two', async () => {
    const run = await started(flowing([start, sign, userTask('b')], ['start->sign', 'start->b']));
    const next = migrated(run, await modelOf(simple), { b: 'sign' });
    expect(next.waitingAt()).toEqual(['sign', 'sign']);
    next.completeTask('sign').completeTask('sign');
    expect(next.status).toBe('completed');
  });

  it('keeps what was evaluated of a user task, and takes the new form and name', async () => {
    const task = (name: string, form: string, priority: number): string =>
      `<userTask id="sign" name="${name}"><extensionElements><zeebe:formDefinition formId="${form}"/><zeebe:priorityDefinition priority="${String(priority)}"/></extensionElements></userTask>`;
    const run = await started(flowing([start, task('Sign', 'old', 80)], ['start->sign']));
    const next = migrated(
      run,
      await modelOf(flowing([start, task('Approve', 'new', 10)], ['start->sign'])),
    );
    expect(next.effects).toMatchObject([
      { kind: 'put-user-task', name: 'Approve', task: { formId: 'new', priority: 80 } },
    ]);
  });
});

describe('what is waited for beside a token', () => {
  it('is opened where it is new, kept with its due time, and closed where it has gone', async () => {
    const version = (...boundary: readonly string[]) =>
      modelOf(flowing([start, sign, ...boundary], ['start->sign']));
    const run = new Run(
      await version(timerBoundary('kept', 'sign', 'PT1H'), timerBoundary('gone', 'sign', 'PT2H')),
    ).start();
    run.now += HOUR / 2;
    const to = await version(
      timerBoundary('kept', 'sign', 'PT9H'),
      timerBoundary('new', 'sign', 'PT3H'),
    );
    const next = migrated(run, to);
    const timers = Object.values(next.state?.subscriptions ?? {});
    expect(timers).toMatchObject([
      { element: 'kept', due: T0 + HOUR },
      { element: 'new', due: T0 + HOUR / 2 + 3 * HOUR },
    ]);
    expect(next.effects.filter(({ kind }) => kind === 'delete-work')).toHaveLength(1);
    const reset = migrated(run, to, { kept: null });
    expect(reset.subscription('kept', 'timer')).toMatchObject({ due: T0 + HOUR / 2 + 9 * HOUR });
  });

  it('does not come back once it has happened', async () => {
    const text = flowing([start, sign, timerBoundary('once', 'sign', 'PT1H')], ['start->sign']);
    const run = (await started(text)).fireTimer('once');
    const next = migrated(run, await modelOf(text));
    expect(next.state?.subscriptions).toEqual({});
  });

  it('of event sub-processes goes likewise, in the process and in sub-processes', async () => {
    const version = (...more: readonly string[]) =>
      modelOf(
        flowing(
          [
            start,
            `<subProcess id="part"><startEvent id="s"/>${sign}${flowsOf(['s->sign'])}${more[0] ?? ''}</subProcess>`,
            more[1] ?? '',
          ],
          ['start->part'],
        ),
      );
    const run = new Run(await version(eventSubProcess('a', 'PT1H'), '')).start();
    const next = migrated(run, await version('', eventSubProcess('b', 'PT2H')));
    expect(Object.values(next.state?.subscriptions ?? {})).toMatchObject([
      { element: 'b_start', owner: 1, due: T0 + 2 * HOUR },
    ]);
    next.fireTimer('b_start').completeTask('sign');
    expect(next.completed()).toContain('b_task');
    expect(next.status).toBe('completed');
  });

  it('behind an event-based gateway goes likewise', async () => {
    const version = (events: readonly string[], ids: readonly string[]) =>
      modelOf(
        flowing(
          [start, '<eventBasedGateway id="which"/>', ...events, '<endEvent id="end"/>'],
          ['start->which', ...ids.flatMap((id) => [`which->${id}`, `${id}->end`])],
        ),
        message('m', 'paid', 'order'),
      );
    const run = new Run(
      await version([catchTimer('late', 'PT1H'), catchMessage('paid', 'm')], ['late', 'paid']),
    ).start({ order: 'K' });
    const next = migrated(
      run,
      await version([catchTimer('soon', 'PT2H'), catchMessage('paid', 'm')], ['soon', 'paid']),
    );
    const waits = Object.values(next.state?.subscriptions ?? {});
    expect(waits.map(({ element }) => element).sort()).toEqual(['paid', 'soon']);
    next.fireTimer('soon');
    expect(next.status).toBe('completed');
  });

  it('is a condition of the new version, looked at once more', async () => {
    const version = (condition: string) =>
      modelOf(
        flowing(
          [
            start,
            sign,
            `<boundaryEvent id="when" attachedToRef="sign"><conditionalEventDefinition><condition>=${condition}</condition></conditionalEventDefinition></boundaryEvent>`,
          ],
          ['start->sign'],
        ),
      );
    const run = new Run(await version('n &gt; 5')).start({ n: 3 });
    const next = migrated(run, await version('n &gt; 2'));
    expect(next.completed()).toContain('when');
    expect(next.status).toBe('completed');
  });
});

describe('a join that waits', () => {
  const tasks = ['a', 'b', 'c'];
  const version = (branches: readonly string[]) =>
    modelOf(
      flowing(
        [
          start,
          '<parallelGateway id="fork"/>',
          ...tasks.map(userTask),
          '<parallelGateway id="join"/>',
          userTask('after'),
        ],
        [
          'start->fork',
          'join->after',
          ...tasks.map((id) => `fork->${id}`),
          ...branches.map((id) => `${id}->join`),
        ],
      ),
    );

  it('goes on with the rest of its tokens', async () => {
    const run = new Run(await version(tasks)).start().completeTask('a');
    const next = migrated(run, await version(tasks));
    next.completeTask('b').completeTask('c');
    expect(next.waitingAt()).toEqual(['after']);
  });

  it('goes on at once where it has enough by now', async () => {
    const run = new Run(await version(tasks)).start().completeTask('a').completeTask('b');
    const next = migrated(run, await version(['a', 'b']));
    expect(next.waitingAt()).toEqual(['after', 'c']);
  });

  it('of inclusive gateways reckons with the ways of the new version', async () => {
    const inclusive = (flows: readonly string[]) =>
      modelOf(
        flowing(
          [
            start,
            '<inclusiveGateway id="fork"/>',
            ...tasks.map(userTask),
            '<inclusiveGateway id="join"/>',
            userTask('after'),
          ],
          ['start->fork', 'join->after', ...tasks.map((id) => `fork->${id}`), ...flows],
        ),
      );
    const run = new Run(await inclusive(tasks.map((id) => `${id}->join`))).start();
    run.completeTask('a').completeTask('b');
    const next = migrated(run, await inclusive(['a->join', 'b->join']));
    expect(next.waitingAt()).toEqual(['after', 'c']);
  });
});

describe('work that is under way', () => {
  it('of a multi-instance goes on with the items it has', async () => {
    const many = (sequential: boolean): string =>
      `<userTask id="sign"><multiInstanceLoopCharacteristics isSequential="${String(sequential)}"><extensionElements><zeebe:loopCharacteristics inputCollection="=lots" inputElement="lot" outputCollection="done" outputElement="=lot"/></extensionElements></multiInstanceLoopCharacteristics></userTask>`;
    const version = (sequential: boolean) =>
      modelOf(
        flowing([start, many(sequential), userTask('after')], ['start->sign', 'sign->after']),
      );
    const run = new Run(await version(true)).start({ lots: ['x', 'y', 'z'] }).completeTask('sign');
    const next = migrated(run, await version(true))
      .completeTask('sign')
      .completeTask('sign');
    expect(next.variable('done')).toEqual(['x', 'y', 'z']);
    const together = migrated(run, await version(false)).completeTask('sign');
    expect(together.waitingAt()).toEqual(['sign']);
    together.completeTask('sign');
    expect(together.variable('done')).toEqual(['x', 'y', 'z']);
  });

  it('of a job stays with the worker that has it', async () => {
    const run = await started(flowing([start, serviceTask('pay', 'bank')], ['start->pay']));
    const to = await modelOf(
      flowing([start, serviceTask('transfer', 'bank-2')], ['start->transfer']),
    );
    const next = migrated(run, to, { pay: 'transfer' });
    expect(next.effects).toEqual([]);
    next.completeJob('transfer');
    expect(next.status).toBe('completed');
  });

  it('of a called process goes on untouched', async () => {
    const call = (id: string): string => `<callActivity id="${id}" calledElement="child"/>`;
    const run = await started(flowing([start, call('call')], ['start->call']));
    const child = run.at('call').work;
    const next = migrated(run, await modelOf(flowing([start, call('sub')], ['start->sub'])), {
      call: 'sub',
    });
    expect(next.at('sub').work).toEqual(child);
    expect(next.effects).toEqual([]);
    const { key } = next.at('sub');
    const childId = child?.kind === 'child' ? child.instanceId : '';
    next.do({ kind: 'complete-child', key, childId, variables: {} });
    expect(next.status).toBe('completed');
  });

  it('that an incident has stopped goes on by the new version when it is resolved', async () => {
    const version = (gateway: string, condition: string): string =>
      `<process id="order" isExecutable="true">${start}<exclusiveGateway id="${gateway}"/>${sign}${flowsOf([`start->${gateway}`])}<sequenceFlow id="only" sourceRef="${gateway}" targetRef="sign"><conditionExpression>=${condition}</conditionExpression></sequenceFlow></process>`;
    const run = await started(version('which', 'total &gt; 5'), { sum: 6 });
    expect(run.incidents()).toEqual(['CONDITION_NOT_BOOLEAN']);
    const to = await modelOf(version('choose', 'sum &gt; 5'));
    const next = migrated(run, to, { which: 'choose' });
    const [incident] = Object.values(next.state?.incidents ?? {});
    expect(incident).toMatchObject({ element: 'choose', failure: { elementId: 'choose' } });
    expect(next.effects).toMatchObject([{ kind: 'put-incident', element: 'choose' }]);
    next.do({ kind: 'resolve-incident', key: incident?.key ?? 0 });
    expect(next.waitingAt()).toEqual(['sign']);
  });

  it('can still be undone, by the handler of the new version', async () => {
    const version = (activity: string, handler: string): string =>
      flowing(
        [
          ...[
            start,
            `<task id="${activity}"/>`,
            sign,
            '<endEvent id="undo"><compensateEventDefinition/></endEvent>',
          ],
          `<boundaryEvent id="undone" attachedToRef="${activity}"><compensateEventDefinition/></boundaryEvent><userTask id="${handler}" isForCompensation="true"/><association id="as" associationDirection="One" sourceRef="undone" targetRef="${handler}"/>`,
        ],
        [`start->${activity}`, `${activity}->sign`, 'sign->undo'],
      );
    const run = await started(version('book', 'unbook'));
    const next = migrated(run, await modelOf(version('reserve', 'release')), { book: 'reserve' });
    next.completeTask('sign').completeTask('release');
    expect(next.status).toBe('completed');
  });

  it('sees data objects that the new version declares', async () => {
    const to = flowing([start, sign, '<dataObject id="paper" name="paper"/>'], ['start->sign']);
    const next = migrated(await started(simple, { n: 1 }), await modelOf(to));
    expect(next.variables).toEqual({ n: 1, paper: null });
  });
});

describe('a plan', () => {
  it('tells of every element where it goes, why it has no place, and what is added', async () => {
    const from = await modelOf(
      flowing([start, sign, userTask('old')], ['start->sign', 'sign->old']),
    );
    const to = await modelOf(
      flowing([start, userTask('approve'), userTask('new')], ['start->approve', 'approve->new']),
    );
    const plan = planMigration(from, to, { sign: 'approve' });
    expect(
      plan.elements.map(({ element, target, mapped, failure }) => [
        element,
        target,
        mapped,
        failure?.code,
      ]),
    ).toEqual([
      ['order', 'order', false, undefined],
      ['start', 'start', false, undefined],
      ['sign', 'approve', true, undefined],
      ['old', undefined, false, 'MIGRATION_NO_TARGET'],
    ]);
    expect(plan).toMatchObject({
      flows: { 'start-sign': 'start-approve' },
      added: ['new'],
      problems: [],
    });
  });

  it('keeps what the mapping makes of one event from being taken by another of the same id', async () => {
    const from = await modelOf(
      flowing(
        [start, sign, timerBoundary('a', 'sign', 'PT1H'), timerBoundary('b', 'sign', 'PT2H')],
        ['start->sign'],
      ),
    );
    const to = await modelOf(
      flowing([start, sign, timerBoundary('b', 'sign', 'PT3H')], ['start->sign']),
    );
    const plan = planMigration(from, to, { a: 'b' });
    expect(plan.problems).toEqual([]);
    expect(plan.elements.find(({ element }) => element === 'b')?.failure?.code).toBe(
      'MIGRATION_TARGET_TAKEN',
    );
  });
});
