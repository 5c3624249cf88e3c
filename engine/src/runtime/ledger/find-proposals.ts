import { WaybillError, type Failure, type Result } from '../../errors/failure.ts';
import { toEpochMs } from '../../expression/index.ts';
import { readPeriod, readProposal, type Finding } from '../../ledger/index.ts';
import type { Json, Variables } from '../../model/index.ts';
import {
  evaluateRuleSet,
  withoutFactDate,
  type CompiledRuleSet,
  type RuleResult,
} from '../../rules/index.ts';
import { copyVariables } from '../copy-json.ts';
import { localIso } from '../local-iso.ts';
import { unwrap } from '../unwrap.ts';
import { currentPeriod, type LedgerParts } from './ledger-context.ts';
import { todayOf } from '../today-of.ts';
import type { RecomputeRequest } from './ledger-values.ts';
import { compileMapping, type MapOutput } from './map-outputs.ts';

export interface Found {
  readonly ruleSet: CompiledRuleSet['ruleSet'];
  readonly findings: readonly Finding[];
}

/** Rows of one recomputation: enough for every employee and order of a large company's month. */
const MAX_ROWS = 100_000;

/**
 * What a rule set says about every row. The version is the one in effect at the period's end, or
 * now while it runs, so that recomputing an old period does not judge it by today's rules.
 */
export async function findProposals(parts: LedgerParts, request: RecomputeRequest): Promise<Found> {
  const { period: id, ruleSet, inputs, mapping = {} } = request;
  const { context, rules } = parts;
  const { calendar } = context.ledger;
  const period = unwrap(readPeriod(id, calendar));
  if (!Array.isArray(inputs) || inputs.length > MAX_ROWS) throw new WaybillError(tooMany(inputs));
  const now = context.clock.now();
  const end = unwrap(toEpochMs(`${period.to}T23:59:59`, context.timeZone));
  const at = Math.min(now, end);
  const set = unwrap(
    typeof ruleSet === 'string'
      ? await rules.inEffect(ruleSet, at)
      : await undeployed(parts, ruleSet.content, request),
  );
  const moment = { factDate: localIso(at, context.timeZone), timeZone: context.timeZone };
  const map = compileMapping(mapping, { period: id, now, timeZone: context.timeZone });
  const current = { calendar, today: todayOf(context), current: currentPeriod(context).id };
  const findings = new Map<string, Finding>();
  for (const [index, row] of inputs.entries()) {
    const input = copyVariables(row, `row ${String(index + 1)}`);
    const result = inRow(evaluateRuleSet(set, withoutFactDate(set.ruleSet, input), moment), index);
    for (const mapped of mapAll(map, { input, result, index })) {
      const { slot, ...found } = mapped;
      if (findings.has(slot)) throw new WaybillError(slotTwice(slot, index));
      const content = inRow(readProposal(found.proposal, current), index);
      findings.set(slot, { slot, content, basis: basisOf(input, result, found.output) });
    }
  }
  return { ruleSet: set.ruleSet, findings: [...findings.values()] };
}

/** What is written must be found again by an auditor, so its rule set must be deployed. */
async function undeployed(
  { rules }: LedgerParts,
  content: string,
  { dryRun }: RecomputeRequest,
): Promise<Result<CompiledRuleSet>> {
  if (dryRun === true) return rules.compileText(content);
  throw new WaybillError({
    code: 'ARGUMENT_INVALID',
    message: 'Expected the id of a deployed rule set, but got the text of one.',
    mend: 'Deploy the rule set, or ask for a dry run.',
  });
}

interface Row {
  readonly input: Variables;
  readonly result: RuleResult;
  readonly index: number;
}

/** One slot for the row, or where the hit policy gives a list, one for each rule that counts. */
function mapAll(map: MapOutput, { input, result, index }: Row) {
  const { outputs, explanation } = result;
  const several = Array.isArray(outputs);
  const list: readonly Json[] = several ? outputs : [outputs];
  return list.flatMap((output, at) => {
    if (!isObject(output)) return [];
    const mapped = inRow(map({ input, output }), index);
    if (!mapped) return [];
    const rule = several ? `#${explanation.from[at] ?? String(at)}` : '';
    return [{ slot: `${mapped.key}${rule}`, proposal: mapped.proposal, output }];
  });
}

const basisOf = (inputs: Variables, { explanation }: RuleResult, outputs: Json) => ({
  ...{ inputs, outputs, explanation },
});

const isObject = (value: Json): value is Variables =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value; a failure is told with its row, and nothing of the recomputation is done. */
function inRow<T>(result: Result<T>, index: number): T {
  if (result.ok) return result.value;
  const { failure } = result;
  throw new WaybillError({ ...failure, message: `Row ${String(index + 1)}: ${failure.message}` });
}

const slotTwice = (slot: string, index: number): Failure => ({
  code: 'LEDGER_ROW_TWICE',
  message: `Expected rows to have different keys, but row ${String(index + 1)} has the key "${slot}" again.`,
  mend: 'Give the mapping a key that tells the rows apart, such as "=input.order".',
});

const tooMany = (inputs: unknown): Failure => ({
  code: 'ARGUMENT_INVALID',
  message: `Expected a list of at most ${String(MAX_ROWS)} rows, but got ${Array.isArray(inputs) ? String(inputs.length) : typeof inputs}.`,
  mend: 'Compute the period in parts, with `partial`.',
});
