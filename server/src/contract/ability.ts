import { createMongoAbility, type MongoAbility, type RawRuleOf } from '@casl/ability';
import { groupsOf, type Role } from '@waybill/engine/people';

/** What is done to something; `work` on tasks is to claim, complete and hand on. */
export const ACTIONS = [
  ...(['read', 'create', 'update', 'decide', 'start', 'operate', 'work', 'assign'] as const),
  ...(['deploy', 'publish', 'verify', 'export', 'comment'] as const),
] as const;
export type Action = (typeof ACTIONS)[number];

export const SUBJECTS = [
  ...(['definition', 'rule-set', 'form', 'policy', 'record', 'instance', 'task'] as const),
  ...(['job', 'message', 'incident', 'timer', 'ledger', 'user', 'department', 'token'] as const),
  ...(['audit', 'access-log', 'intake', 'system', 'alarm', 'draft', 'report'] as const),
  ...(['retention', 'connector'] as const),
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Who acts, as the server and the pages know them. */
export interface Person {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly departments: readonly string[];
  /** Of a token: `<action>:<subject>`, a part of its owner's rights. Absent: all of them. */
  readonly scopes?: readonly string[];
}

export type Scope = `${Action}:${Subject}`;

/** What is asked of a thing itself: its kind, and the fields that conditions look at. */
export interface Thing {
  readonly kind: Subject;
  readonly assignee?: string;
  readonly candidateUsers?: readonly string[];
  readonly candidateGroups?: readonly string[];
  readonly person?: string;
}

export type WaybillAbility = MongoAbility<[Action, Subject | Thing]>;
type Rule = RawRuleOf<WaybillAbility>;

const grant = (action: Action | Action[], subject: Subject | Subject[]): Rule => ({
  action,
  subject,
});

/** What every role has in common. */
const COMMON: readonly Rule[] = [
  grant('read', ['definition', 'rule-set', 'form', 'policy', 'instance', 'task']),
  grant('read', ['record', 'user', 'department', 'ledger', 'alarm', 'report']),
];

/** Whoever does the company's work; which tasks and records is said by these themselves. */
const WORK: readonly Rule[] = [
  grant('comment', ['task', 'instance']),
  grant(['create', 'update', 'decide'], 'record'),
  grant('start', 'instance'),
  grant('update', 'alarm'),
  grant(['create', 'read', 'decide'], 'intake'),
  grant('create', 'ledger'),
];

/** Of which files is said by the right to deploy each kind. */
const DRAFTING: readonly Rule[] = [grant(['read', 'create', 'update', 'deploy'], 'draft')];

/**
 * The one place where roles get rights. Auditors read everything and change nothing; administrators
 * keep accounts and the system, and have no part in the company's business by that.
 */
const RIGHTS: Readonly<Record<Role, readonly Rule[]>> = {
  clerk: WORK,
  'domain-expert': [...WORK, ...DRAFTING, grant('deploy', 'rule-set'), grant('update', 'policy')],
  manager: [
    ...WORK,
    grant('assign', 'task'),
    grant(['decide', 'update'], 'ledger'),
    grant('decide', ['alarm', 'draft']),
    grant('read', ['incident', 'timer', 'job', 'draft']),
    grant('operate', 'timer'),
    grant(['read', 'decide'], 'retention'),
  ],
  'process-owner': [
    ...WORK,
    ...DRAFTING,
    grant('deploy', ['definition', 'rule-set', 'form', 'policy', 'record']),
    grant('operate', ['instance', 'incident', 'timer', 'alarm']),
    grant('decide', ['alarm', 'draft']),
    grant('assign', 'task'),
    grant('read', ['incident', 'timer', 'job', 'system']),
    grant('operate', 'job'),
    grant('publish', 'message'),
    grant(['read', 'update', 'decide'], 'retention'),
    grant('read', 'connector'),
    grant('verify', 'audit'),
  ],
  auditor: [
    grant('read', ['incident', 'timer', 'job', 'intake', 'audit', 'access-log', 'token', 'system']),
    grant('read', 'draft'),
    grant('read', ['retention', 'connector']),
    grant(['verify', 'export'], 'audit'),
  ],
  administrator: [
    grant(['create', 'update'], ['user', 'department', 'token']),
    grant('read', ['token', 'incident', 'timer', 'job', 'access-log', 'audit', 'system']),
    grant('operate', ['incident', 'timer', 'job', 'system', 'alarm', 'retention']),
    grant('read', 'retention'),
    grant(['read', 'update', 'operate'], 'connector'),
    grant(['verify', 'export'], 'audit'),
  ],
};

export interface Right {
  readonly action: Action;
  readonly subject: Subject;
  /** Only of what is with the person, or offered to them. */
  readonly own: boolean;
  /** Only for members of it. */
  readonly department?: string;
}

/** What a role may do, for people to read; made of the same table. */
export function rightsOf(role: Role): readonly Right[] {
  const plain = [...COMMON, ...RIGHTS[role]].flatMap(spread);
  if (!WORKERS.has(role)) return plain;
  const keeps = plain.some(({ action, subject }) => action === 'update' && subject === 'ledger');
  return [
    ...plain,
    { action: 'work', subject: 'task', own: true },
    ...(keeps
      ? []
      : [{ action: 'update', subject: 'ledger', own: false, department: BOOKS } as const]),
  ];
}

const spread = ({ action, subject }: Rule): readonly Right[] =>
  [action].flat().flatMap((one) =>
    [subject].flat().flatMap((other) =>
      // The table names subjects alone, never a thing of one.
      typeof other === 'string' ? [{ action: one, subject: other, own: false }] : [],
    ),
  );

/** What the person may do; built anew at each request, from nothing but the person. */
export function abilityOf(person: Person): WaybillAbility {
  const { roles, scopes } = person;
  const rules =
    roles.length === 0
      ? []
      : [
          ...COMMON,
          ...roles.flatMap((role) => RIGHTS[role]),
          ...workOn(person),
          ...keepsBooks(person),
        ];
  return createMongoAbility<WaybillAbility>(
    scopes ? rules.flatMap((rule) => within(rule, scopes)) : rules,
    { detectSubjectType: (thing) => (typeof thing === 'string' ? thing : thing.kind) },
  );
}

/** The department that posts what managers have decided. */
const BOOKS = 'finance';

const keepsBooks = ({ roles, departments }: Person): readonly Rule[] =>
  departments.includes(BOOKS) && roles.some((role) => WORKERS.has(role))
    ? [grant('update', 'ledger')]
    : [];

/** A rule as far as the scopes of a token reach. */
function within({ action, subject, conditions }: Rule, scopes: readonly string[]): Rule[] {
  return [action].flat().flatMap((one) =>
    [subject]
      .flat()
      .filter((other) => typeof other === 'string' && scopes.includes(`${one}:${other}`))
      .map((other) => ({ action: one, subject: other, ...(conditions && { conditions }) })),
  );
}

const WORKERS: ReadonlySet<Role> = new Set([
  ...(['clerk', 'domain-expert', 'manager', 'process-owner'] as const),
]);

/** A task is worked on by whom it is with, or, while it is with nobody, by whom it is offered to. */
function workOn(person: Person): readonly Rule[] {
  if (!person.roles.some((role) => WORKERS.has(role))) return [];
  const free = { assignee: { $exists: false } };
  const mine = [
    { assignee: person.id },
    { ...free, candidateUsers: person.id },
    { ...free, candidateGroups: { $in: [...groupsOf(person)] } },
    { ...free, candidateUsers: { $size: 0 }, candidateGroups: { $size: 0 } },
  ];
  return mine.map((conditions) => ({ action: 'work', subject: 'task', conditions }));
}
