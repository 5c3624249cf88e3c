import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { AnyJson, Id, JsonObject, pageOf, Time } from '../shapes.ts';
import { Resource } from './definition-routes.ts';

const READ = { permission: { action: 'read', subject: 'rule-set' } } as const;

const Explained = Type.Object({
  ruleSetId: Id,
  version: Type.String(),
  factDate: Type.String(),
  outputs: Type.Optional(AnyJson),
  failure: Type.Optional(AnyJson),
  explanation: AnyJson,
  told: AnyJson,
});

/** Not before the year 2000. */
const Moment = Type.Integer({ minimum: 946_684_800_000, description: 'Epoch milliseconds' });

const Decided = Type.Object({
  instanceId: Id,
  processId: Id,
  key: Type.String({ description: 'Business key of the instance, else its id' }),
  time: Time,
  version: Type.String({ description: 'Of the rule set that decided' }),
  factDate: Type.String(),
  inputs: JsonObject,
  before: Type.Object({ outputs: AnyJson, from: Type.Array(Type.String()) }),
});

export const RULE_ROUTES = {
  listRuleSets: route({
    ...{ method: 'GET', path: '/rule-sets', ...READ },
    summary: 'Every version of every rule set, without its rules.',
    answer: pageOf(
      Type.Intersect([
        Resource,
        Type.Object({ title: AnyJson, effectiveFrom: Type.String(), rules: Type.Integer() }),
      ]),
    ),
  }),
  getRuleSet: route({
    ...{ method: 'GET', path: '/rule-sets/{ruleSetId}/versions/{version}', ...READ },
    summary: 'One version as deployed; `newest` for the one deployed last.',
    answer: AnyJson,
  }),
  listRuleResources: route({
    ...{ method: 'GET', path: '/rule-resources', ...READ },
    summary: 'Calendars and tables that rule sets name, the newest of each as deployed.',
    answer: pageOf(Type.Intersect([Resource, Type.Object({ json: Type.String() })])),
  }),
  explainRuleSet: route({
    ...{ method: 'POST', path: '/rule-sets/{ruleSetId}/explain', ...READ },
    summary: 'What it decides on these inputs, and why, rule by rule; writes nothing.',
    body: Type.Object(
      { inputs: JsonObject, factDate: Type.Optional(Type.String({ maxLength: 40 })) },
      { additionalProperties: false },
    ),
    answer: Explained,
  }),
  listDecisions: route({
    ...{ method: 'GET', path: '/rule-sets/{ruleSetId}/decisions' },
    permission: { action: 'read', subject: 'instance' },
    summary:
      'What the set has decided in a time, as history keeps it, to be judged by a draft. A page passes at most 2,000 instances, and may be empty and have a next one.',
    query: Type.Object({
      from: Type.Optional(Moment),
      to: Type.Optional(Moment),
      after: Type.Optional(Type.String({ pattern: '^[0-9A-Za-z-]{1,100}(:[0-9]{1,9})?$' })),
    }),
    answer: Type.Intersect([
      pageOf(Decided),
      Type.Object({
        looked: Type.Integer({ description: 'Instances passed by this page' }),
        of: Type.Optional(Type.Integer({ description: 'Instances there are; on the first page' })),
      }),
    ]),
  }),
  listPolicies: route({
    ...{ method: 'GET', path: '/policies', permission: { action: 'read', subject: 'policy' } },
    summary: 'The policies clause by clause, as deployed.',
    answer: pageOf(AnyJson),
  }),
  getCoverage: route({
    ...{ method: 'GET', path: '/policies/coverage' },
    permission: { action: 'read', subject: 'policy' },
    summary: 'Which clauses are carried out, and by what.',
    answer: AnyJson,
  }),
};
