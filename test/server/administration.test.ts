import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROLES, type Role } from '../../engine/src/people/index.ts';
import { abilityOf, ACTIONS, SUBJECTS } from '../../server/src/contract/index.ts';
import { givenServer, type Client, type GivenServer } from './given-server.ts';

let given: GivenServer;
let root: Client;

beforeAll(async () => {
  const mail = { url: 'smtp://waybill:a-password@127.0.0.1:1', from: 'waybill@example.com' };
  given = await givenServer({}, { alarmsEvery: 0, mail });
  root = await given.person('root', ['administrator']);
});
afterAll(() => given.close());

interface Right {
  readonly action: string;
  readonly subject: string;
  readonly own: boolean;
  readonly department?: string;
}

it.each(ROLES)('tells of %s what the server allows, no more and no less', async (role: Role) => {
  const { roles } = (await root.get('/roles')).body;
  const { rights } = roles.find((one: { role: string }) => one.role === role) as {
    rights: readonly Right[];
  };
  const ability = abilityOf({ id: 'li', roles: [role], departments: [] });
  const inFinance = abilityOf({ id: 'li', roles: [role], departments: ['finance'] });
  for (const subject of SUBJECTS)
    for (const action of ACTIONS) {
      const told = rights.filter((one) => one.action === action && one.subject === subject);
      const inAll = told.some(({ department }) => department === undefined);
      expect([role, action, subject, inAll]).toEqual([
        ...[role, action, subject, ability.can(action, subject)],
      ]);
      expect([role, action, subject, told.length > 0]).toEqual([
        ...[role, action, subject, inFinance.can(action, subject)],
      ]);
    }
});

it('tells what runs and how, and no secret of it', async () => {
  const { body } = await root.get('/system');
  expect(body).toMatchObject({
    ...{ store: { kind: 'memory' }, queue: 'embedded', encryption: { keys: [] } },
    alarms: { everySeconds: 0, channels: [{ channel: 'mail', place: 'waybill@example.com' }] },
    connectors: { on: true, private: false, mail: true },
  });
  expect(JSON.stringify(body)).not.toContain('a-password');
});

it('tests channels of alarms, and says what failed without a secret', async () => {
  const test = (channel: string) => root.send('POST', `/alarm-channels/${channel}/test`);
  expect((await test('mail')).body.code).toBe('ALARM_ADDRESS_NEEDED');
  await root.send('PATCH', '/users/root', { email: 'root@example.com' });
  const { body } = await test('mail');
  expect(body).toMatchObject({ sent: false, failure: expect.stringContaining('ECONNREFUSED') });
  expect(JSON.stringify(body)).not.toContain('a-password');
  expect((await test('webhook')).body.code).toBe('ALARM_CHANNEL_NOT_FOUND');
});
