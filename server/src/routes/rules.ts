import { WaybillError } from '@waybill/engine';
import { policyCoverage } from '@waybill/engine/policies';
import type { Handlers } from '../http/call.ts';
import { parseJson } from '../http/parse-json.ts';
import { plain } from '../http/plain.ts';
import { newestOf } from './newest-of.ts';

type RuleHandlers = Pick<
  Handlers,
  | 'listRuleSets'
  | 'getRuleSet'
  | 'listRuleResources'
  | 'explainRuleSet'
  | 'listDecisions'
  | 'listPolicies'
  | 'getCoverage'
>;

/** What lists show of a rule set; it was checked against its schema when it was deployed. */
interface SetHead {
  readonly title: { readonly zh: string; readonly en: string };
  readonly effectiveFrom: string;
  readonly rules: readonly unknown[];
}

export const RULE_HANDLERS: RuleHandlers = {
  listRuleSets: async ({ context }) => {
    const sets = await context.engine.resources('rule-set');
    const items = sets.map(({ json, ...head }) => {
      // Checked against the schema of rule sets when it was deployed.
      const { title, effectiveFrom, rules } = JSON.parse(json) as SetHead;
      return { ...head, title, effectiveFrom, rules: rules.length };
    });
    return { items };
  },
  getRuleSet: async ({ context: { engine }, params: { ruleSetId, version } }) => {
    if (version === 'newest') {
      const newest = await newestOf(engine, 'rule-set', ruleSetId);
      if (newest !== undefined) return newest;
    }
    const versions = await engine.resources('rule-set', ruleSetId);
    const found = versions.find((one) => one.version === version);
    if (found) return parseJson(found.json);
    throw new WaybillError({
      code: 'RULE_SET_NOT_FOUND',
      message: `Expected version "${version}" of rule set "${ruleSetId}", but it is not deployed.`,
      mend: 'Take id and version from the list of rule sets.',
    });
  },
  listRuleResources: async ({ context: { engine } }) => {
    const all = [...(await engine.resources('calendar')), ...(await engine.resources('table'))];
    const newestLast = all.toSorted((one, other) => one.deployedAt - other.deployedAt);
    const newest = new Map(newestLast.map((one) => [`${one.kind} ${one.id}`, one]));
    return { items: [...newest.values()] };
  },
  explainRuleSet: async ({ context, params, body }) => {
    const { inputs, factDate } = body;
    const when = factDate === undefined ? {} : { factDate };
    const explained = await context.engine.explainRules(params.ruleSetId, inputs, when);
    const { failure, told, ...rest } = explained;
    return { ...rest, ...(failure && { failure: plain(failure) }), told: plain(told) };
  },
  listDecisions: async ({ context, params: { ruleSetId }, query }) =>
    context.engine.recordedDecisions({ ruleSetId, ...query }),
  listPolicies: async ({ context }) => {
    // Without looking for what carries clauses out, which reads every process.
    const newest = new Map<string, { readonly deployedAt: number; readonly json: string }>();
    for (const one of await context.engine.resources('policy'))
      if ((newest.get(one.id)?.deployedAt ?? 0) <= one.deployedAt) newest.set(one.id, one);
    const documents = [...newest].sort(([one], [other]) => (one < other ? -1 : 1));
    return { items: documents.map(([, { json }]) => parseJson(json)) };
  },
  getCoverage: async ({ context }) => {
    const { documents, carriers, problems, warnings } = await context.engine.policyFacts();
    return plain({ ...policyCoverage(documents, carriers), problems, warnings });
  },
};
