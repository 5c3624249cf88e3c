import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer, type Client, type GivenServer } from './given-server.ts';

const BPMN = readFileSync(new URL('credit-note.bpmn', import.meta.url), 'utf8');
const form = (title: string): string =>
  JSON.stringify({
    ...{ id: 'decide', type: 'default', schemaVersion: 16 },
    components: [{ type: 'text', id: 'says', text: title }],
  });
const rules = readFileSync(new URL('../../rules/warning-lead.json', import.meta.url), 'utf8');

let given: GivenServer;
let li: Client;

beforeAll(async () => {
  given = await givenServer({ clock: 'virtual', startTime: '2026-03-31T10:00:00+08:00' });
  const { engine } = given;
  await engine.deploy([
    { name: 'credit-note.bpmn', content: BPMN },
    { name: 'decide.form', content: form('before') },
    { name: 'warning-lead.json', content: rules },
  ]);
  await engine.advanceTime('PT1H');
  await engine.deploy([{ name: 'decide.form', content: form('after') }]);
  li = await given.person('li', ['clerk'], ['sales']);
});
afterAll(() => given.close());

describe('what is deployed', () => {
  it('is given together, the newest of each, and nothing of what is not there', async () => {
    const asked = ['form=decide', 'form=absent', 'ruleSet=warning-lead', 'process=credit-note'];
    const { body } = await li.get(`/deployed?${asked.join('&')}&process=absent`);
    expect(body).toEqual({
      forms: { decide: JSON.parse(form('after')) as unknown },
      ruleSets: { 'warning-lead': JSON.parse(rules) as unknown },
      processes: { 'credit-note': BPMN },
    });
    expect((await li.get('/deployed?form=decide')).body).toMatchObject({
      ...{ ruleSets: {}, processes: {} },
    });
  });

  it('is asked for by fifty ids of a kind at most', async () => {
    const many = Array.from({ length: 51 }, (_, at) => `form=f${at}`).join('&');
    expect((await li.get(`/deployed?${many}`)).status).toBe(400);
    expect((await given.nobody.get('/deployed?form=decide')).status).toBe(401);
  });
});
