import { randomBytes } from 'node:crypto';
import type { SampleAccount } from '../../serve/run-server.ts';
import type { Person } from './company-data.ts';
import { rightsOf } from './people.ts';

/** An account for everybody of the company, and one for each role that nobody of it has. */
export function sampleAccounts(
  people: readonly Person[],
  password: string,
): readonly SampleAccount[] {
  const own = people.map((person) => ({
    ...{ id: person.user, name: person.person, password },
    ...rightsOf(person),
  }));
  return [...own, ...OTHERS.map((account) => ({ ...account, password }))];
}

const OTHERS = [
  { id: 'admin', name: '管理员', roles: ['administrator'], departments: [] },
  { id: 'auditor', name: '审计员', roles: ['auditor'], departments: [] },
  { id: 'owner', name: '流程负责人', roles: ['process-owner'], departments: [] },
  { id: 'expert', name: '领域专家', roles: ['domain-expert'], departments: ['engineering'] },
] as const;

/** One for all of them, new each time: nobody can guess what was never written down. */
export const samplePassword = (): string => `demo-${randomBytes(9).toString('base64url')}`;

/** Whom to sign in as: one for each role and department. */
export function shownAccounts(accounts: readonly SampleAccount[]): readonly SampleAccount[] {
  const shown = new Map<string, SampleAccount>();
  for (const account of accounts) {
    const kind = `${account.roles.join()} ${account.departments.join()}`;
    if (!shown.has(kind)) shown.set(kind, account);
  }
  return [...shown.values()];
}
