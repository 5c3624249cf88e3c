import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { Id, pageQuery, Reason } from '../shapes.ts';
import { Failure } from './instance-routes.ts';

const Version = Type.Integer({ minimum: 1 });

const Property = Type.Object({
  property: Type.String({ description: 'Path, such as `job.type`' }),
  from: Type.Optional(Type.String()),
  to: Type.Optional(Type.String()),
});

const Change = Type.Union([
  ...[Type.Literal('added'), Type.Literal('removed'), Type.Literal('changed')],
]);

const Difference = Type.Object({
  processId: Id,
  same: Type.Boolean({ description: 'Nothing but the diagram differs' }),
  elements: Type.Array(
    Type.Object({
      element: Type.String(),
      kind: Type.String(),
      name: Type.Optional(Type.String()),
      change: Change,
      ways: Type.Array(
        Type.Union([
          ...[Type.Literal('renamed'), Type.Literal('retyped')],
          ...[Type.Literal('moved'), Type.Literal('changed')],
        ]),
      ),
      properties: Type.Array(Property),
    }),
  ),
  flows: Type.Array(
    Type.Object({
      flow: Type.String(),
      name: Type.Optional(Type.String()),
      source: Type.String(),
      target: Type.String(),
      change: Change,
      properties: Type.Array(Property),
    }),
  ),
});

const Plan = Type.Object({
  processId: Id,
  elements: Type.Array(
    Type.Object({
      element: Type.String(),
      kind: Type.String(),
      name: Type.Optional(Type.String()),
      target: Type.Optional(Type.String({ description: 'Absent: it has no place' })),
      mapped: Type.Boolean({ description: 'The mapping names it' }),
      failure: Type.Optional(Failure),
    }),
  ),
  flows: Type.Unsafe<Readonly<Record<string, string>>>(
    Type.Object({}, { additionalProperties: true }),
  ),
  added: Type.Array(Type.String(), { description: 'Elements that nothing is mapped to' }),
  problems: Type.Array(Failure, { description: 'Of the mapping itself' }),
});

const Verdict = Type.Object({
  instanceId: Id,
  businessKey: Type.Optional(Id),
  kind: Type.Union([
    ...[Type.Literal('migrated'), Type.Literal('unchanged'), Type.Literal('refused')],
  ]),
  failures: Type.Array(Failure, { description: 'Why it was refused' }),
  opened: Type.Array(Type.String(), { description: 'Elements waited for from now on' }),
  closed: Type.Array(Type.String(), { description: 'Elements not waited for any more' }),
});

const Verdicts = Type.Object({
  verdicts: Type.Array(Verdict),
  next: Type.Optional(Type.String({ description: '`after` of the next page' })),
});

const versions = {
  from: Version,
  to: Version,
  mapping: Type.Optional(
    Type.Record(Type.String({ maxLength: 200 }), Type.Union([Id, Type.Null()]), {
      maxProperties: 10_000,
      description: 'Ids that have changed, old to new; null: no place',
    }),
  ),
};

const filter = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  after: pageQuery.after,
  businessKey: Type.Optional(Id),
  withIncidents: Type.Optional(Type.Boolean()),
};

const strict = { additionalProperties: false };
const OPERATE = { permission: { action: 'operate', subject: 'instance' } } as const;

export const MIGRATION_ROUTES = {
  compareDefinitions: route({
    ...{ method: 'GET', path: '/definitions/{processId}/difference' },
    permission: { action: 'read', subject: 'definition' },
    summary: 'What two versions of a process do otherwise, by element and flow.',
    query: Type.Object({ from: Version, to: Version }),
    answer: Difference,
  }),
  planMigration: route({
    ...{ method: 'POST', path: '/definitions/{processId}/migration/plan', ...OPERATE },
    summary: 'What becomes of each element when instances go on by another version.',
    body: Type.Object(versions, strict),
    answer: Plan,
  }),
  dryRunMigration: route({
    ...{ method: 'POST', path: '/definitions/{processId}/migration/dry-run', ...OPERATE },
    summary: 'What would become of a page of open instances; writes nothing.',
    body: Type.Object({ ...versions, ...filter }, strict),
    answer: Verdicts,
  }),
  migrateInstances: route({
    ...{ method: 'POST', path: '/definitions/{processId}/migration', ...OPERATE },
    summary: 'Lets a page of open instances go on by another version; go on with `next`.',
    body: Type.Object({ ...versions, ...filter, reason: Reason }, strict),
    answer: Verdicts,
  }),
  dryRunInstanceMigration: route({
    ...{ method: 'POST', path: '/instances/{instanceId}/migration/dry-run', ...OPERATE },
    summary: 'What would become of one instance; writes nothing.',
    body: Type.Object(versions, strict),
    answer: Verdict,
  }),
  migrateInstance: route({
    ...{ method: 'POST', path: '/instances/{instanceId}/migration', ...OPERATE },
    summary: 'Lets one instance go on by another version of its process.',
    body: Type.Object({ ...versions, reason: Reason }, strict),
    answer: Verdict,
  }),
};
