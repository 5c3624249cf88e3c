import { expect, it } from 'vitest';
import { DeploymentRefused, type DeploymentFile, type Engine } from '../../engine/src/index.ts';
import { codeOf, onEveryStore, statusOf } from './bench.ts';
import { ruleSet, rulesTask } from './credit-rules.ts';
import { bpmn, end, sequence, start, userTask } from './process-xml.ts';

const order = bpmn(sequence('order', [start, userTask('check'), end]));

async function problemsOf(engine: Engine, files: readonly DeploymentFile[]) {
  try {
    await engine.deploy(files);
  } catch (thrown) {
    if (thrown instanceof DeploymentRefused) return thrown.problems;
    throw thrown;
  }
  return [];
}

onEveryStore('deploy', (open) => {
  it('gives the same version to the same file and the next one to a changed file', async () => {
    const bench = await open();
    const versions: (number | undefined)[] = [];
    for (const file of [order, order, `${order}\n`]) {
      const { processes } = await bench.engine.deploy([{ name: 'order.bpmn', content: file }]);
      versions.push(processes[0]?.version);
      await bench.step();
    }
    expect(versions).toEqual([1, 1, 2]);
    expect(await bench.engine.definition('order')).toMatchObject({
      version: 2,
      file: 'order.bpmn',
    });
    expect(await bench.engine.definitions()).toHaveLength(1);
  });

  it('names all problems of all files, and deploys none of them', async () => {
    const { engine } = await open();
    const problems = await problemsOf(engine, [
      { name: 'good.bpmn', content: order },
      { name: 'broken.bpmn', content: order.replace('targetRef="end"', 'targetRef="nowhere"') },
      { name: 'notes.txt', content: 'call the customer' },
      { name: 'rules.json', content: '{"rules":[]}' },
      { name: 'twice.bpmn', content: order },
    ]);
    const files = new Set(problems.map(({ file }) => file));
    expect(files).toEqual(new Set(['broken.bpmn', 'notes.txt', 'rules.json', 'twice.bpmn']));
    for (const { message, mend } of problems) {
      expect(message).toMatch(/^Expected .+, but .+|^Expected .+: .+/);
      expect(mend).not.toBe('');
    }
    expect(await engine.definitions()).toEqual([]);
    expect(await codeOf(engine.deploy([]))).toBe('DEPLOYMENT_REFUSED');
  });

  it('calls errors and escalations as the file does, in both languages where it does', async () => {
    const { engine } = await open();
    const refused = '<endEvent id="end"><errorEventDefinition errorRef="refused" /></endEvent>';
    const told = `<extensionElements><zeebe:properties>
      <zeebe:property name="name:en" value="Order refused" />
    </zeebe:properties></extensionElements>`;
    const error = `<error id="refused" name="拒单" errorCode="order-refused">${told}</error>`;
    await engine.deploy(bpmn(sequence('order', [start, refused]), error));
    const names = await engine.elementNames('order', 1);
    const codes = [{ code: 'order-refused', name: '拒单', nameEn: 'Order refused' }];
    expect(names).toContainEqual({ id: 'end', kind: 'end-event', codes });
    expect(names?.filter((one) => 'codes' in one)).toHaveLength(1);
    // What a called process throws arrives in the history of its caller, however deep it was.
    const calls = (id: string, called: string) =>
      bpmn(
        sequence(id, [
          start,
          `<callActivity id="call"><extensionElements><zeebe:calledElement processId="${called}" /></extensionElements></callActivity>`,
          end,
        ]),
      );
    await engine.deploy(calls('between', 'order'));
    await engine.deploy(calls('above', 'between'));
    const plain = await engine.elementNames('above', 1);
    expect(plain?.filter((one) => 'codes' in one)).toEqual([]);
    const above = await engine.elementNames('above', 1, { called: true });
    expect(above).toContainEqual({ id: 'call', kind: 'call-activity', codes });
  });

  it('refuses a start event whose time only an instance could know', async () => {
    const { engine } = await open();
    const timer =
      '<startEvent id="start"><timerEventDefinition><timeCycle>=interval</timeCycle></timerEventDefinition></startEvent>';
    const content = bpmn(sequence('report', [timer, end]));
    const problems = await problemsOf(engine, [{ name: 'report.bpmn', content }]);
    expect(problems.map(({ elementId }) => elementId)).toContain('start');
  });

  it('keeps forms, counting their versions, and rule sets under the version they state', async () => {
    const bench = await open();
    const form = (text: string) => ({
      name: 'forms/check.form',
      content: JSON.stringify({ id: 'check', components: [{ type: 'text', text }] }),
    });
    const rules = { name: 'credit.json', content: JSON.stringify(ruleSet('1')) };
    const first = await bench.engine.deploy([form('one'), rules]);
    await bench.step();
    const second = await bench.engine.deploy([form('two'), rules]);
    await bench.step();
    const again = await bench.engine.deploy([form('two')]);
    const putBack = await bench.engine.deploy([form('one')]);
    const all = [first, second, again, putBack];
    const versions = all.map(({ resources }) => resources.map((one) => one.version));
    expect(versions).toEqual([['1', '1'], ['2', '1'], ['2'], ['3']]);
    expect(await bench.engine.resources('form', 'check')).toHaveLength(3);
    const changed = JSON.stringify({ ...ruleSet('1'), title: { zh: '信用', en: 'changed' } });
    const [problem] = await problemsOf(bench.engine, [{ name: 'credit.json', content: changed }]);
    expect(problem?.code).toBe('RULE_SET_VERSION_TAKEN');
  });

  it('runs the rule set in effect for a business rule task and keeps its explanation', async () => {
    const bench = await open();
    await bench.engine.deploy([
      { name: 'credit.json', content: JSON.stringify(ruleSet('1')) },
      {
        name: 'next-year.json',
        content: JSON.stringify({ ...ruleSet('2'), effectiveFrom: '2027-01-01' }),
      },
      { name: 'p.bpmn', content: bpmn(sequence('grade', [start, rulesTask, end])) },
    ]);
    await bench.step();
    const { instanceId } = await bench.engine.start({
      processId: 'grade',
      variables: { amount: 5000 },
    });
    await bench.step();
    expect(await statusOf(bench, instanceId)).toBe('completed');
    const variables = await bench.engine.variables(instanceId);
    expect(variables).toEqual({ amount: 5000, grade: { grade: 'B' } });
    const [entry] = await bench.engine.history(instanceId);
    expect(entry?.events).toContainEqual(
      expect.objectContaining({
        ruleSetId: 'credit',
        ruleSetVersion: '1',
        inputs: { amount: 5000 },
      }),
    );
    expect((await bench.engine.replay(instanceId)).equalsSnapshot).toBe(true);
  });

  it('raises an incident where no rule set is in effect, and goes on once there is one', async () => {
    const bench = await open();
    await bench.engine.deploy(bpmn(sequence('grade', [start, rulesTask, end])));
    const variables = { amount: 1 };
    const { instanceId } = await bench.engine.start({ processId: 'grade', variables });
    await bench.step();
    const [incident] = await bench.engine.incidents();
    expect(incident?.failure).toMatchObject({ code: 'RULE_SET_NOT_FOUND', elementId: 'rules' });
    await bench.engine.deploy([{ name: 'c.json', content: JSON.stringify(ruleSet('1')) }]);
    await bench.engine.resolveIncident(incident?.id ?? '');
    await bench.step();
    expect(await statusOf(bench, instanceId)).toBe('completed');
  });
});
