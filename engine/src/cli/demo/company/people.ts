import type { Person } from './company-data.ts';
import type { Random } from './random.ts';
import { groupsOf, type Role } from '../../../people/index.ts';

export interface People {
  /** Somebody of one of the groups who is none of `without`; undefined where nobody is left. */
  readonly someone: (
    groups: readonly string[],
    random: Random,
    without?: ReadonlySet<string>,
  ) => Person | undefined;
  readonly byUser: (user: string) => Person | undefined;
  readonly byNumber: (number: string) => Person | undefined;
}

export function createPeople(people: readonly Person[]): People {
  const groups = people.map((person) => ({ person, groups: new Set(groupsOf(rightsOf(person))) }));
  return {
    someone: (wanted, random, without = new Set()) => {
      const able = groups
        .filter(({ person, groups: own }) => {
          return !without.has(person.user) && wanted.some((group) => own.has(group));
        })
        .map(({ person }) => person);
      // Who leads does the department's daily work only where nobody else may.
      const clerks = able.filter(({ leads }) => !leads);
      const from = clerks.length > 0 ? clerks : able;
      return from.length === 0 ? undefined : random.pick(from);
    },
    byUser: (user) => people.find((person) => person.user === user),
    byNumber: (number) => people.find((person) => person.number === number),
  };
}

/** As an account has them. */
export const rightsOf = ({
  leads,
  department,
}: Person): { readonly roles: readonly Role[]; readonly departments: readonly string[] } => ({
  roles: [leads ? 'manager' : 'clerk'],
  departments: [department],
});
