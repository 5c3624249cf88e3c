/** What a person is in the company; each gives rights in the server's ability table. */
export const ROLES = [
  'process-owner',
  'clerk',
  'domain-expert',
  'manager',
  'auditor',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];

/** Roles that tasks and record types may name as a group; the others go by department. */
const GROUP_ROLES: ReadonlySet<Role> = new Set([
  ...(['process-owner', 'domain-expert', 'auditor', 'administrator'] as const),
]);

/** Managers of it lead the company: their group is `manager`. */
const MANAGEMENT = 'management';

/**
 * The groups in which a person is found by tasks and record types: the departments themselves,
 * `<department>-manager` for managers of one, `manager` for those of the whole company.
 */
export function groupsOf(person: {
  readonly roles: readonly Role[];
  readonly departments: readonly string[];
}): readonly string[] {
  const { roles, departments } = person;
  const led = departments.filter((name) => name !== MANAGEMENT);
  const leads = roles.includes('manager');
  const whole = leads && (led.length === 0 || departments.includes(MANAGEMENT));
  return [
    ...departments,
    ...(leads ? led.map((name) => `${name}-manager`) : []),
    ...(whole ? ['manager'] : []),
    ...roles.filter((role) => GROUP_ROLES.has(role)),
  ];
}
