import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../engine/src/people/index.ts';
import { paramNames, ROUTES, type RouteContract } from '../../server/src/contract/index.ts';
import { MATRIX } from './authorisation-matrix.ts';
import { givenServer, sessionOf, type GivenServer } from './given-server.ts';

let given: GivenServer;
beforeAll(async () => {
  given = await givenServer({ clock: 'virtual' });
  for (const role of ROLES) await given.person(`a-${role}`, [role]);
  await given.person('no-role', []);
});
afterAll(() => given.close());

const routes = Object.entries(ROUTES) as readonly (readonly [keyof typeof ROUTES, RouteContract])[];

/** With values that nothing has: who may pass is told that there is no such thing. */
const addressOf = ({ path }: RouteContract): string =>
  paramNames(path).reduce((address, name) => address.replace(`{${name}}`, 'absent'), path);

describe('the table of who may call what', () => {
  it('names every route and no other', () => {
    expect(Object.keys(MATRIX).sort()).toEqual(Object.keys(ROUTES).sort());
  });

  it.each(routes)('%s: nobody', async (name, contract) => {
    const { status, body } = await given.nobody.send(contract.method, addressOf(contract));
    if (MATRIX[name] === 'anybody') expect(status).not.toBe(403);
    else expect(body).toMatchObject({ status: 401, code: 'AUTH_NEEDED' });
  });

  it.each(routes.flatMap((route) => ROLES.map((role) => [route[0], role, route[1]] as const)))(
    '%s: %s',
    async (name, role, contract) => {
      const client = await sessionOf(given.server, `a-${role}`);
      const { status, body } = await client.send(contract.method, addressOf(contract));
      const allowed = MATRIX[name] === 'anybody' || MATRIX[name].includes(role);
      const refused = status === 401 || body.code === 'AUTH_FORBIDDEN';
      // Without a name and a password, signing in is refused as well.
      expect(refused && name !== 'signIn', JSON.stringify(body)).toBe(!allowed);
    },
  );

  it('lets an account without a role see nothing but itself', async () => {
    for (const [name, contract] of routes) {
      if (typeof contract.permission === 'string') continue;
      const client = await sessionOf(given.server, 'no-role');
      const { body } = await client.send(contract.method, addressOf(contract));
      expect(body.code, name).toBe('AUTH_FORBIDDEN');
    }
  });
});
