import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { AnyJson, Id, JsonObject, pageOf } from '../shapes.ts';
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
