import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import {
  decide,
  type Command,
  type CommandContext,
  type Decision,
  type Effect,
  type Event,
  type InstanceState,
} from '../kernel/index.ts';
import type { ProcessModel } from '../model/index.ts';
import type { RuleSets } from './rule-sets.ts';

type RulesEffect = Extract<Effect, { kind: 'evaluate-rules' }>;

/** Rule evaluations in one commit: room for a long list, an end for a loop. */
const MAX_INLINE = 10_000;

/**
 * Decides a command, runs the rules it asks for, and decides on with their results, so that all
 * of it is one commit. Gives a promise only where rules are asked for.
 */
export function decideThrough(
  { model, rules, context }: DecideInput,
  state: InstanceState | undefined,
  command: Command,
): Result<Decision> | Promise<Result<Decision>> {
  const decided = decide(model, state, command, context);
  if (!decided.ok || !decided.value.effects.some(isInline)) return decided;
  return answerInline({ model, rules, context }, decided.value);
}

export interface DecideInput {
  readonly model: ProcessModel;
  readonly rules: RuleSets;
  readonly context: CommandContext;
}

async function answerInline(input: DecideInput, first: Decision): Promise<Result<Decision>> {
  const { model, rules, context } = input;
  const events: Event[] = [...first.events];
  const effects: Effect[] = [];
  const asked: RulesEffect[] = [];
  const sort = (found: readonly Effect[]): void => {
    for (const effect of found) (isInline(effect) ? asked : effects).push(effect);
  };
  sort(first.effects);
  let { state } = first;
  for (let index = 0; index < asked.length; index += 1) {
    const effect = asked[index];
    if (!effect || !waitsForRules(state, effect.key)) continue;
    const answer = index < MAX_INLINE ? await rules.answer(effect, context.now) : tooMuch(effect);
    const next = decide(model, state, answer, context);
    if (!next.ok) return fail(next.failure);
    events.push(...next.value.events);
    sort(next.value.effects);
    state = next.value.state;
  }
  return ok({ events, effects, state });
}

const isInline = (effect: Effect): effect is RulesEffect => effect.kind === 'evaluate-rules';

/** An earlier answer may have ended the execution that asked, e.g. by an interrupting event. */
const waitsForRules = (state: InstanceState, key: number): boolean =>
  state.executions[key]?.work?.kind === 'rules';

const tooMuch = ({ key, element }: RulesEffect): Command => ({
  kind: 'fail-rules',
  key,
  failure: tooMuchFailure(element),
});

const tooMuchFailure = (elementId: string): Failure => ({
  code: 'INLINE_WORK_EXCEEDED',
  elementId,
  message: `Expected at most ${String(MAX_INLINE)} rule evaluations in one commit, but element "${elementId}" asks for more.`,
  mend: 'Look for a loop around it, or put a wait state into it.',
});
