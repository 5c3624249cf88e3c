import { Type } from '@sinclair/typebox';
import { ROLES, type Role } from '@waybill/engine/people';
import { route } from '../route.ts';
import { Create, Id, Names, pageOf, pageQuery, Wording } from '../shapes.ts';

const RoleName = Type.Unsafe<Role>(Type.String({ enum: [...ROLES] }));

/** What everybody may know of a colleague. */
const User = Type.Object({
  id: Id,
  name: Type.String(),
  email: Type.Optional(Type.String()),
  roles: Names,
  departments: Names,
  active: Type.Boolean(),
  mustChangePassword: Type.Boolean(),
  lockedUntil: Type.Optional(Type.Integer()),
});

const UserName = Type.String({
  ...{ minLength: 1, maxLength: 64, pattern: '^[a-z0-9][a-z0-9._-]*$' },
  description: 'Small letters, digits, dots, hyphens and underscores',
});

const account = {
  name: Type.String({ minLength: 1, maxLength: 100 }),
  email: Type.String({ format: 'email', maxLength: 254 }),
  roles: Type.Array(RoleName, { maxItems: 6, uniqueItems: true }),
  departments: Type.Array(Id, { maxItems: 50, uniqueItems: true }),
};

const OneTimePassword = Type.Object({
  user: User,
  oneTimePassword: Type.String({ description: 'Shown once; to be changed at the first sign-in' }),
});

const Department = Type.Object({ id: Id, title: Wording, active: Type.Boolean() });

export const USER_ROUTES = {
  listUsers: route({
    ...{ method: 'GET', path: '/users', permission: { action: 'read', subject: 'user' } },
    summary: 'Accounts by name to sign in with.',
    query: Type.Object({
      ...pageQuery,
      group: Type.Optional(Id),
      role: Type.Optional(RoleName),
      status: Type.Optional(Type.Union([Type.Literal('active'), Type.Literal('disabled')])),
    }),
    answer: pageOf(User),
  }),
  getUser: route({
    ...{ method: 'GET', path: '/users/{userId}', permission: { action: 'read', subject: 'user' } },
    summary: 'One account.',
    answer: User,
  }),
  createUser: route({
    ...{ method: 'POST', path: '/users', permission: { action: 'create', subject: 'user' } },
    secretAnswer: true,
    summary: 'Makes an account with a one-time password.',
    body: Type.Object(
      {
        id: UserName,
        ...{ name: account.name, roles: account.roles, departments: account.departments },
        email: Type.Optional(account.email),
      },
      { additionalProperties: false },
    ),
    ...{ answer: OneTimePassword, status: 201 },
  }),
  updateUser: route({
    ...{ method: 'PATCH', path: '/users/{userId}' },
    permission: { action: 'update', subject: 'user' },
    summary: 'Changes an account; disabled, it keeps its history and loses its sessions.',
    body: Type.Partial(Type.Object({ ...account, active: Type.Boolean() }), {
      ...{ additionalProperties: false, minProperties: 1 },
    }),
    answer: User,
  }),
  resetPassword: route({
    ...{ method: 'POST', path: '/users/{userId}/password' },
    secretAnswer: true,
    permission: { action: 'update', subject: 'user' },
    summary: 'Gives an account a new one-time password and unlocks it.',
    answer: OneTimePassword,
  }),
  listDepartments: route({
    ...{ method: 'GET', path: '/departments' },
    permission: { action: 'read', subject: 'department' },
    summary: 'Departments by id.',
    query: Type.Object(pageQuery),
    answer: pageOf(Department),
  }),
  setDepartment: route({
    ...{ method: 'PUT', path: '/departments/{departmentId}' },
    permission: { action: 'update', subject: 'department' },
    summary: 'Makes or changes a department.',
    body: Type.Object(
      { title: Wording, active: Type.Boolean(), create: Create },
      { additionalProperties: false },
    ),
    answer: Department,
  }),
};
