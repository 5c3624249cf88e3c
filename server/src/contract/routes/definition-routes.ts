import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { AnyJson, Id, JsonObject, pageOf, Time } from '../shapes.ts';

const Definition = Type.Object({
  processId: Id,
  version: Type.Integer(),
  name: Type.Optional(Type.String()),
  file: Type.String(),
  digest: Type.String({ description: 'SHA-256 of the file' }),
  deployedAt: Time,
});

export const Resource = Type.Object({
  kind: Type.String(),
  id: Id,
  version: Type.String(),
  digest: Type.String(),
  deployedAt: Time,
});

const ElementName = Type.Object({
  id: Id,
  kind: Type.String(),
  name: Type.Optional(Type.String()),
  nameEn: Type.Optional(Type.String()),
  lane: Type.Optional(Type.String()),
  codes: Type.Optional(
    Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        nameEn: Type.Optional(Type.String()),
      }),
      { description: 'Errors and escalations that it throws or catches, where they have names' },
    ),
  ),
});

const Milliseconds = Type.Integer({ description: 'Milliseconds' });

const Heat = Type.Object({
  instances: Type.Integer({ description: 'The newest of the version, counted' }),
  since: Type.Optional(Time),
  complete: Type.Boolean({ description: 'False: there are too many to have reached the newest' }),
  elements: Type.Array(
    Type.Object({
      element: Id,
      count: Type.Integer({ description: 'Completed runs' }),
      mean: Type.Optional(Milliseconds),
      p95: Type.Optional(Milliseconds),
      incidents: Type.Integer({ description: 'Raised' }),
    }),
  ),
});

const READ = { permission: { action: 'read', subject: 'definition' } } as const;

const Ids = Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 50 }));
const ById = Type.Record(Type.String(), AnyJson);

/** Sixteen mebibytes: a whole company's processes, rules and forms in one deployment. */
const DEPLOYMENT_LIMIT = 16 * 1_024 * 1_024;

export const DEFINITION_ROUTES = {
  listDefinitions: route({
    ...{ method: 'GET', path: '/definitions', ...READ },
    summary: 'The newest version of each process.',
    answer: pageOf(Definition),
  }),
  getDefinition: route({
    ...{ method: 'GET', path: '/definitions/{processId}/versions/{version}', ...READ },
    summary: 'One version with its BPMN; `newest` for the newest.',
    answer: Type.Intersect([Definition, Type.Object({ xml: Type.String() })]),
  }),
  listElementNames: route({
    ...{ method: 'GET', path: '/definitions/{processId}/versions/{version}/names', ...READ },
    summary: 'What people call the process and its elements, in both languages.',
    answer: pageOf(ElementName),
  }),
  countInstances: route({
    ...{ method: 'GET', path: '/definitions/{processId}/instance-counts', ...READ },
    summary: 'How many open instances each version has; counts up to 20,000 in all.',
    answer: Type.Object({
      items: Type.Array(Type.Object({ version: Type.Integer(), open: Type.Integer() })),
      more: Type.Boolean({ description: 'There are more than were counted' }),
    }),
  }),
  getHeat: route({
    ...{ method: 'GET', path: '/definitions/{processId}/versions/{version}/heat' },
    permission: { action: 'read', subject: 'instance' },
    summary: 'How often, how long and with what incidents its elements were gone through lately.',
    query: Type.Object({
      instances: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 100 })),
    }),
    answer: Heat,
  }),
  listForms: route({
    ...{ method: 'GET', path: '/forms' },
    permission: { action: 'read', subject: 'form' },
    summary: 'Ids of all forms that are deployed, in order.',
    answer: pageOf(Type.Object({ id: Id })),
  }),
  getForm: route({
    ...{ method: 'GET', path: '/forms/{formId}' },
    permission: { action: 'read', subject: 'form' },
    summary: 'The newest form of this id, as form-js JSON.',
    answer: AnyJson,
  }),
  getDeployed: route({
    ...{ method: 'GET', path: '/deployed', ...READ },
    summary:
      'The newest form, rule set and BPMN file of each id, as deployed; what is not deployed, or not for the reader, is left out.',
    query: Type.Object({ form: Ids, ruleSet: Ids, process: Ids }),
    answer: Type.Object({ forms: ById, ruleSets: ById, processes: ById }),
  }),
  deploy: route({
    ...{ method: 'POST', path: '/deployments', bodyLimit: DEPLOYMENT_LIMIT },
    permission: { action: 'deploy', subject: 'definition' },
    summary:
      'Releases files together, or tells every problem and releases nothing. Refused where releases are reviewed (WAYBILL_DEPLOYMENTS).',
    body: Type.Object(
      {
        files: Type.Array(
          Type.Object(
            { name: Id, content: Type.String({ maxLength: DEPLOYMENT_LIMIT }) },
            { additionalProperties: false },
          ),
          { minItems: 1, maxItems: 500 },
        ),
      },
      { additionalProperties: false },
    ),
    answer: Type.Object({
      processes: Type.Array(JsonObject),
      resources: Type.Array(JsonObject),
      warnings: Type.Array(AnyJson),
    }),
    status: 201,
  }),
};
