import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../engine/src/index.ts';
import { tryScenarios } from '../../engine/src/scenario/trial/index.ts';
import { clientOf, givenServer, newKey, type Client, type GivenServer } from './given-server.ts';

const BPMN = readFileSync(new URL('credit-note.bpmn', import.meta.url), 'utf8');
const DAY = 86_400_000;
/** Shorter than the sessions of these tests. */
const HALF_HOUR = 1_800_000;

let given: GivenServer;
let owner: Client, second: Client, expert: Client, chen: Client, admin: Client;

beforeAll(async () => {
  given = await givenServer({ clock: 'virtual' });
  owner = await given.person('owner', ['process-owner']);
  second = await given.person('second', ['process-owner']);
  expert = await given.person('expert', ['domain-expert']);
  chen = await given.person('chen', ['manager']);
  admin = await given.person('root', ['administrator']);
});
afterAll(() => given.close());

/** The same process under an id of its own. */
const process = (id: string, name = 'Credit note') => ({
  ...{ kind: 'definition', name: `${id}.bpmn` },
  content: BPMN.replace('id="credit-note"', `id="${id}"`).replace(
    'name="Credit note"',
    `name="${name}"`,
  ),
});

const scenario = (id: string, status = 'completed') => ({
  name: 'approved.json',
  content: JSON.stringify({
    ...{ scenario: 'approved', process: id },
    staff: { apply: { complete: {}, by: 'li' }, approve: { complete: {}, by: 'wang' } },
    expect: { status },
  }),
});

/** A fee from so many days on; version 1, whatever it holds. */
const ruleSet = (id: string, days: number, fee: number): string =>
  JSON.stringify({
    ...{ id, version: '1', title: { zh: '费', en: 'Fee' }, effectiveFrom: '2025-01-01' },
    ...{ policy: [], hitPolicy: 'first' },
    inputs: {
      ...{ type: 'object', required: ['days'] },
      properties: { days: { type: 'integer', minimum: 0, maximum: 9 } },
    },
    outputs: { type: 'object', properties: { fee: { type: 'integer' } } },
    rules: [
      {
        id: 'late',
        conditions: { all: [{ fact: 'days', operator: 'greaterThan', value: days }] },
        event: { type: 'fee', params: { fee } },
      },
    ],
  });

const contentOf = (id: string) => ({ title: id, files: [process(id)], scenarios: [scenario(id)] });

async function made(content: object, who = owner) {
  const { status, body } = await who.send('POST', '/drafts', content);
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
}

async function approved(id: string, content: object = contentOf(id)) {
  const draft = await made(content);
  const at = `/drafts/${draft.id}`;
  const seen = { revision: 1 };
  await owner.send('POST', `${at}/submit`, { ...seen, comment: 'please' });
  const { status, body } = await chen.send('POST', `${at}/approve`, seen);
  expect(status, JSON.stringify(body)).toBe(200);
  return { id: draft.id as string, at, seen };
}

const versionOf = async (id: string) =>
  (await owner.get(`/definitions/${id}/versions/newest`)).body.version as number | undefined;

describe('a draft', () => {
  it('is told what is wrong with it, element by element, and is saved all the same', async () => {
    const broken = process('checked');
    const content = broken.content.replace('targetRef="done"', 'targetRef="nowhere"');
    const draft = await made({ ...contentOf('checked'), files: [{ ...broken, content }] });
    const [first] = draft.problems;
    expect(first).toMatchObject({ severity: 'error', file: 'checked.bpmn', elementId: 'f4' });
    const submitted = await owner.send('POST', `/drafts/${draft.id}/submit`, {
      ...{ revision: 1, comment: 'please' },
    });
    expect(submitted.body).toMatchObject({ status: 422, code: 'DRAFT_HAS_ERRORS' });
    const lied = { kind: 'form', name: 'a.form', content: BPMN };
    const other = await made({ ...contentOf('checked'), files: [lied], scenarios: [] });
    expect(other.problems[0]).toMatchObject({ severity: 'error', code: 'DRAFT_FILE_KIND' });
  });

  it('warns of what engines would take: gaps of a rule set, one key twice in a form', async () => {
    const rules = ruleSet('fee', 3, 5);
    const text = { type: 'textfield', key: 'note' };
    const form = JSON.stringify({ id: 'f', components: [text, { ...text, id: 'again' }] });
    const files = [
      { kind: 'rule-set', name: 'fee.json', content: rules },
      { kind: 'form', name: 'f.form', content: form },
    ];
    const draft = await made({ title: 'advice', files, scenarios: [] });
    expect(draft.problems.map((one: { code: string }) => one.code)).toEqual([
      ...['DRAFT_RULES_INCOMPLETE', 'DRAFT_FORM_KEY'],
    ]);
    expect(draft).toMatchObject({ errors: 0, warnings: 2 });
  });

  it('keeps both writers’ work: whoever saves what another has saved is warned', async () => {
    const draft = await made(contentOf('shared'));
    const at = `/drafts/${draft.id}`;
    const mine = { ...contentOf('shared'), title: 'mine', revision: 1 };
    expect((await owner.send('PUT', at, mine)).body).toMatchObject({ revision: 2, title: 'mine' });
    const late = await second.send('PUT', at, { ...mine, title: 'theirs' });
    expect(late.body).toMatchObject({ status: 409, code: 'DRAFT_CONFLICT' });
    expect((await owner.get(at)).body).toMatchObject({ title: 'mine', editors: ['owner'] });
  });

  it('is made and submitted once under one key', async () => {
    const key = { 'idempotency-key': newKey() };
    const first = await owner.send('POST', '/drafts', contentOf('once'), key);
    const again = await owner.send('POST', '/drafts', contentOf('once'), key);
    expect(again.body.id).toBe(first.body.id);
    const submit = { revision: 1, comment: 'please' };
    const at = `/drafts/${first.body.id}/submit`;
    expect((await owner.send('POST', at, submit, key)).body.status).toBe('in-review');
    expect((await owner.send('POST', at, submit, key)).body.status).toBe('in-review');
    expect((await owner.send('POST', at, submit)).body.code).toBe('DRAFT_STATUS');
  });

  it('must pass its scenarios, which the server runs', async () => {
    const scenarios = [
      scenario('tried'),
      { ...scenario('tried', 'terminated'), name: 'ends.json' },
    ];
    const draft = await made({ ...contentOf('tried'), scenarios });
    const at = `/drafts/${draft.id}`;
    const submit = { revision: 1, comment: 'please' };
    const refused = await owner.send('POST', `${at}/submit`, submit);
    expect(refused.body).toMatchObject({ status: 422, code: 'DRAFT_SCENARIOS_FAILED' });
    const { trial } = (await owner.get(at)).body;
    expect(trial.results).toMatchObject([
      { name: 'approved.json', passed: true },
      { name: 'ends.json', passed: false, differences: [{ at: 'expect.status' }] },
    ]);
    await owner.send('PUT', at, { ...contentOf('tried'), revision: 1 });
    const passed = await owner.send('POST', `${at}/try`, { revision: 2 });
    expect(passed.body.trial.results).toMatchObject([{ passed: true }]);
    expect((await owner.send('POST', `${at}/submit`, { ...submit, revision: 2 })).status).toBe(200);
  });

  it('runs among what is deployed, and what it rests on stays as it was', async () => {
    const inner = process('inner');
    await owner.send('POST', '/deployments', {
      files: [{ name: inner.name, content: inner.content }],
    });
    const content = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="x"><process id="outer" isExecutable="true"><startEvent id="s"/><sequenceFlow id="a" sourceRef="s" targetRef="call"/><callActivity id="call"><extensionElements><zeebe:calledElement processId="inner"/></extensionElements></callActivity><sequenceFlow id="b" sourceRef="call" targetRef="e"/><endEvent id="e"/></process></definitions>`;
    const files = [{ kind: 'definition', name: 'outer.bpmn', content }];
    const draft = await made({ title: 'outer', files, scenarios: [scenario('outer')] });
    const { body } = await owner.send('POST', `/drafts/${draft.id}/try`, { revision: 1 });
    expect(body.trial.results).toMatchObject([{ passed: true, differences: [] }]);
    expect((await owner.get('/instances?processId=inner')).body.items).toEqual([]);
  });

  it('that never ends in a scenario is stopped, and the server answers meanwhile', async () => {
    const content = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><process id="endless" isExecutable="true"><startEvent id="s"/><sequenceFlow id="a" sourceRef="s" targetRef="wait"/><intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="tFormalExpression">PT1S</timeDuration></timerEventDefinition></intermediateCatchEvent><sequenceFlow id="b" sourceRef="wait" targetRef="wait"/></process></definitions>`;
    const files = [{ kind: 'definition', name: 'endless.bpmn', content }];
    const text = { scenario: 'endless', process: 'endless', maxTime: 'PT10M' };
    const scenarios = [{ name: 'endless.json', content: JSON.stringify(text) }];
    const draft = await made({ title: 'endless', files, scenarios });
    const trial = owner.send('POST', `/drafts/${draft.id}/try`, { revision: 1 });
    const asked = performance.now();
    expect((await given.nobody.get('/health')).status).toBe(200);
    expect(performance.now() - asked).toBeLessThan(2_000);
    const { body } = await trial;
    expect(body.problems).toEqual([]);
    expect(body.trial.results[0].differences[0].seen).toContain('SCENARIO_BOUND');
    const [cut] = await tryScenarios(given.engine, body, 20);
    expect(cut?.differences[0]?.seen).toContain('DRAFT_TRIAL_TOO_LONG');
  });
});

describe('review', () => {
  it('is by another person: not the author, not an editor, not through a token of another', async () => {
    const draft = await made(contentOf('reviewed'));
    const at = `/drafts/${draft.id}`;
    await second.send('PUT', at, { ...contentOf('reviewed'), title: 'edited', revision: 1 });
    const seen = { revision: 2 };
    await owner.send('POST', `${at}/submit`, { ...seen, comment: 'please' });
    for (const editor of [owner, second])
      expect((await editor.send('POST', `${at}/approve`, seen)).body).toMatchObject({
        ...{ status: 403, code: 'DRAFT_DUTIES_NOT_SEPARATE' },
      });
    const scopes = ['read:draft', 'decide:draft'];
    const { body } = await admin.send('POST', '/tokens', { user: 'chen', title: 'x', scopes });
    const machine = clientOf(given.server.url, { authorization: `Bearer ${body.token}` });
    expect((await machine.send('POST', `${at}/approve`, seen)).body.code).toBe(
      'DRAFT_PERSON_NEEDED',
    );
    expect((await owner.get(at)).body.may).toMatchObject({ save: false, decide: false });
    expect((await chen.get(at)).body.may.decide).toBe(true);
    expect((await chen.send('POST', `${at}/approve`, { revision: 1 })).body.code).toBe(
      'DRAFT_CONFLICT',
    );
    const back = await chen.send('POST', `${at}/send-back`, { ...seen, comment: 'too short' });
    expect(back.body).toMatchObject({ status: 'editing', decided: { comment: 'too short' } });
  });

  it('leaves every step in the history of the draft', async () => {
    const { at } = await approved('told');
    const { body } = await chen.get(`${at}/history`);
    expect(body.items.map((one: { command: string }) => one.command)).toEqual([
      ...['create-draft', 'record-trial', 'submit-draft', 'approve-draft'],
    ]);
    const [[made], , [submitted]] = body.items.map((one: { events: unknown }) => one.events);
    expect(submitted).toMatchObject({ kind: 'draft-submitted', values: { comment: 'please' } });
    expect(made.files).toEqual([{ name: 'told.bpmn' }]);
    expect((await given.engine.verify()).ok).toBe(true);
  });

  it('takes the right to each kind of file: an expert drafts rule sets, and no process', async () => {
    const refused = await expert.send('POST', '/drafts', contentOf('experts'));
    expect(refused.body).toMatchObject({ status: 403, code: 'AUTH_FORBIDDEN' });
    const theirs = await made(contentOf('owners'));
    const files = [{ kind: 'rule-set', name: 'x.json', content: '{}' }];
    const taken = { title: 'x', files, scenarios: [], revision: 1 };
    expect((await expert.send('PUT', `/drafts/${theirs.id}`, taken)).body.code).toBe(
      'AUTH_FORBIDDEN',
    );
    expect((await made({ title: 'x', files, scenarios: [] }, expert)).author).toBe('expert');
  });
});

describe('release', () => {
  it('at once deploys the draft; running instances keep their version, and are counted', async () => {
    const first = await approved('counted');
    const done = await owner.send('POST', `${first.at}/release`, first.seen);
    expect(done.body).toMatchObject({
      ...{ status: 'released', released: { processes: [{ processId: 'counted', version: 1 }] } },
    });
    await owner.send('POST', '/instances', { processId: 'counted' });
    await owner.send('POST', '/instances', { processId: 'counted' });
    const files = [process('counted', 'Another name')];
    await owner.send('POST', '/deployments', { files: files.map(({ kind: _, ...file }) => file) });
    await owner.send('POST', '/instances', { processId: 'counted' });
    expect((await owner.get('/definitions/counted/instance-counts')).body).toEqual({
      items: [
        { version: 1, open: 2 },
        { version: 2, open: 1 },
      ],
      more: false,
    });
    const again = await owner.send('POST', `${first.at}/release`, first.seen);
    expect(again.body.code).toBe('DRAFT_STATUS');
  });

  it('at a time to come happens then by the engine’s clock, unless it was called off', async () => {
    const kept = await approved('planned');
    const withdrawn = await approved('called-off');
    const at = given.engine.now() + HALF_HOUR;
    for (const draft of [kept, withdrawn])
      await owner.send('POST', `${draft.at}/release`, { ...draft.seen, at });
    await given.engine.advanceTime(HALF_HOUR - 1);
    expect(await versionOf('planned')).toBeUndefined();
    const off = await owner.send('POST', `${withdrawn.at}/withdraw`, { comment: 'not yet' });
    expect(off.body.status).toBe('approved');
    await given.engine.advanceTime(1);
    // On a queue each second one of all processes looks for what is to be released.
    await vi.waitFor(
      async () =>
        expect((await owner.get(kept.at)).body).toMatchObject({
          ...{ status: 'released', released: { time: at } },
        }),
      { timeout: 20_000 },
    );
    expect([await versionOf('planned'), await versionOf('called-off')]).toEqual([1, undefined]);
  });

  it('that cannot be deployed any more says why, and the draft stays approved', async () => {
    const files = [{ kind: 'rule-set', name: 'dues.json', content: ruleSet('dues', -1, 1) }];
    const { at, seen } = await approved('dues', { title: 'dues', files, scenarios: [] });
    const other = [{ name: 'dues.json', content: ruleSet('dues', -1, 2) }];
    expect((await owner.send('POST', '/deployments', { files: other })).status).toBe(201);
    const { body } = await owner.send('POST', `${at}/release`, seen);
    expect(body).toMatchObject({ code: 'DEPLOYMENT_REFUSED' });
    expect((await owner.get(at)).body).toMatchObject({
      ...{ status: 'approved', refusal: [{ code: 'RULE_SET_VERSION_TAKEN' }] },
    });
  });

  it('is the only way to deploy where the company says so', async () => {
    const reviewed = await givenServer({ clock: 'virtual' }, { reviewedOnly: true });
    try {
      const one = await reviewed.person('one', ['process-owner']);
      const { name, content } = process('direct');
      const answer = await one.send('POST', '/deployments', { files: [{ name, content }] });
      expect(answer.body).toMatchObject({ status: 403, code: 'DEPLOYMENT_REVIEW_NEEDED' });
    } finally {
      await reviewed.close();
    }
  });

  it('comes due also for a process that was not running at its time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waybill-drafts-'));
    const store = `sqlite:${join(folder, 'w.db')}` as const;
    let now = Date.UTC(2026, 0, 1);
    const clock = { now: () => now };
    const by = (id: string) => ({ actor: { id, by: 'process-owner' }, revision: 1 });
    try {
      const first = await createEngine({ store, clock });
      const { drafts } = first;
      const files = [{ ...process('restarted'), kind: 'definition' as const }];
      const { id } = await drafts.create({ title: 'x', files, scenarios: [] }, by('li'));
      await drafts.submit(id, { ...by('li'), comment: 'please' });
      await drafts.approve(id, by('wang'));
      await drafts.release(id, { ...by('li'), at: now + DAY });
      await first.close();
      now += 2 * DAY;
      const later = await createEngine({ store, clock });
      expect((await later.drafts.get(id)).status).toBe('released');
      expect((await later.definition('restarted'))?.version).toBe(1);
      expect((await later.verify()).ok).toBe(true);
      await later.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
