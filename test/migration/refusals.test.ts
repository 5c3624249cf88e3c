import { describe, expect, it } from 'vitest';
import { planMigration } from '../../engine/src/migration/index.ts';
import { Run } from '../elements/given-process.ts';
import { catchMessage, catchTimer, message, userTask } from '../engine/process-xml.ts';
import { flowing, flowsOf, modelOf, refusal, timerBoundary } from './given-versions.ts';

const start = '<startEvent id="start"/>';
const sign = userTask('sign');
const simple = flowing([start, sign], ['start->sign']);
const loop = (inside: string): string => `<userTask id="sign">${inside}</userTask>`;
const parallel =
  '<multiInstanceLoopCharacteristics><loopCardinality>=2</loopCardinality></multiInstanceLoopCharacteristics>';
const part = (inside: string): string =>
  `<subProcess id="part"><startEvent id="begin"/>${inside}${flowsOf(['begin->sign'])}</subProcess>`;

const started = async (processes: string, more = ''): Promise<Run> =>
  new Run(await modelOf(processes, more)).start();

describe('a token is not carried over', () => {
  it('to an element that is not there, or that the mapping gives no place', async () => {
    const run = await started(simple);
    const without = await modelOf(flowing([start, userTask('other')], ['start->other']));
    expect(refusal(run, without)).toBe('MIGRATION_NO_TARGET');
    expect(refusal(run, run.model, { sign: null })).toBe('MIGRATION_NO_TARGET');
  });

  it('to an element of another type', async () => {
    const to = await modelOf(
      flowing([start, '<receiveTask id="sign" messageRef="m"/>'], ['start->sign']),
      message('m', 'm'),
    );
    expect(refusal(await started(simple), to)).toBe('MIGRATION_TYPE_CHANGED');
  });

  it('into a sub-process, nor out of one', async () => {
    const nested = flowing([start, part(sign)], ['start->part']);
    expect(refusal(await started(simple), await modelOf(nested))).toBe('MIGRATION_SCOPE_CHANGED');
    const run = await started(nested);
    expect(refusal(run, await modelOf(simple))).toBe('MIGRATION_NO_TARGET');
  });

  it('to an event with another trigger', async () => {
    const run = await started(flowing([start, catchTimer('wait', 'PT1H')], ['start->wait']));
    const to = await modelOf(
      flowing([start, catchMessage('wait', 'm')], ['start->wait']),
      message('m', 'paid', 'order'),
    );
    expect(refusal(run, to)).toBe('MIGRATION_TRIGGER_CHANGED');
  });

  it('where the activity has become a multi-instance, or is none any more', async () => {
    const several = flowing([start, loop(parallel)], ['start->sign']);
    expect(refusal(await started(simple), await modelOf(several))).toBe('MIGRATION_LOOP_CHANGED');
    expect(refusal(await started(several), await modelOf(simple))).toBe('MIGRATION_LOOP_CHANGED');
  });

  it('where a join waits on a flow that does not lead to it any more', async () => {
    const elements = [start, '<parallelGateway id="fork"/>', userTask('a'), userTask('b')];
    const join = '<parallelGateway id="join"/>';
    const flows = ['start->fork', 'fork->a', 'fork->b', 'b->join'];
    const run = (await started(flowing([...elements, join], [...flows, 'a->join']))).completeTask(
      'a',
    );
    const to = await modelOf(
      flowing([...elements, userTask('c'), join], [...flows, 'a->c', 'c->join']),
    );
    expect(refusal(run, to)).toBe('MIGRATION_JOIN_CHANGED');
    expect(refusal(run, to, { 'a-join': 'c-join' })).toBe('not refused');
  });

  it('where completed work could not be undone any more', async () => {
    const undo = `<boundaryEvent id="undone" attachedToRef="book"><compensateEventDefinition/></boundaryEvent><userTask id="unbook" isForCompensation="true"/><association id="as" associationDirection="One" sourceRef="undone" targetRef="unbook"/>`;
    const book = [start, '<task id="book"/>', sign];
    const flows = ['start->book', 'book->sign'];
    const run = await started(flowing([...book, undo], flows));
    expect(refusal(run, await modelOf(flowing(book, flows)))).toBe('MIGRATION_COMPENSATION_LOST');
    expect(refusal(run, run.model)).toBe('not refused');
  });

  it('from a version or process that the instance does not run', async () => {
    const run = new Run(await modelOf(simple)).start({}, { version: 7 });
    expect(refusal(run, run.model)).toBe('MIGRATION_OTHER_VERSION');
  });

  it('once the instance has ended', async () => {
    const run = (await started(simple)).completeTask('sign');
    expect(refusal(run, run.model)).toBe('INSTANCE_ENDED');
  });

  it('where what is to be waited for from now on cannot be evaluated', async () => {
    const to = flowing([start, sign, timerBoundary('late', 'sign', 'soon')], ['start->sign']);
    expect(refusal(await started(simple), await modelOf(to))).toBe('TIMER_NOT_READABLE');
  });
});

describe('a mapping is wrong', () => {
  const codes = async (from: string, to: string, mapping: Readonly<Record<string, string>>) =>
    planMigration(await modelOf(from), await modelOf(to), mapping).problems.map(
      ({ code, elementId }) => [code, elementId],
    );

  it('where it names what neither version has', async () => {
    expect(await codes(simple, simple, { nobody: 'sign' })).toEqual([
      ['MIGRATION_MAPPING_UNKNOWN', 'nobody'],
    ]);
    expect(await codes(simple, simple, { sign: 'nobody' })).toEqual([
      ['MIGRATION_MAPPING_UNKNOWN', 'sign'],
    ]);
  });

  it('where it maps to another type, or a flow to one that leads elsewhere', async () => {
    expect(await codes(simple, simple, { sign: 'start' })).toEqual([
      ['MIGRATION_TYPE_CHANGED', 'sign'],
    ]);
    const two = flowing([start, sign, userTask('send')], ['start->sign', 'sign->send']);
    expect(await codes(two, two, { 'start-sign': 'sign-send' })).toEqual([
      ['MIGRATION_JOIN_CHANGED', 'start-sign'],
    ]);
  });

  it('where it makes one event of two, but not one activity', async () => {
    const both = flowing(
      [
        start,
        sign,
        userTask('send'),
        timerBoundary('a', 'sign', 'PT1H'),
        timerBoundary('b', 'sign', 'PT2H'),
      ],
      ['start->sign', 'sign->send'],
    );
    expect(await codes(both, both, { a: 'b', b: 'b' })).toEqual([['MIGRATION_TARGET_TAKEN', 'b']]);
    expect(await codes(both, both, { sign: 'send', send: 'send', a: 'b' })).toEqual([
      ['MIGRATION_SCOPE_CHANGED', 'a'],
    ]);
  });
});
