import type { RuleCase } from '@waybill/engine/rule-cases';
import type { RuleSet } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import type { CaseVerdict } from '../check/check-request.ts';

/** Like another one, to be changed where it differs. */
export const newCase = (like: RuleCase | undefined): RuleCase => ({
  title: { zh: '新用例', en: 'New case' },
  inputs: like?.inputs ?? {},
  matched: like?.matched ?? [],
  ...(like?.factDate !== undefined && { factDate: like.factDate }),
});

/** Undefined takes a member out. */
export function withMember<T extends object>(from: T, name: string, value: Json | undefined): T {
  const { [name]: _, ...others } = from as Readonly<Record<string, Json>>;
  // The same members but for the one that is named.
  return (value === undefined ? others : { ...from, [name]: value }) as T;
}

/** The outputs that are expected by name; none where a list or a number is. */
export function expectedByName({ outputs }: RuleCase): Readonly<Record<string, Json>> {
  return isMembers(outputs) ? outputs : {};
}

export const isMembers = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether one rule's outputs come out, by their names; else it is a list, a number, or null. */
export const givesOne = ({ hitPolicy }: RuleSet): boolean =>
  hitPolicy !== 'collect' && hitPolicy !== 'rule-order';

/** A case needs something to be held against. */
export function withOutputs(one: RuleCase, outputs: Json | undefined): RuleCase {
  const { outputs: _, ...rest } = one;
  if (outputs !== undefined) return { ...rest, outputs };
  return { ...rest, matched: one.matched ?? [] };
}

export const expectSeen = (one: RuleCase, { outputs, matched }: CaseVerdict): RuleCase => ({
  ...one,
  ...(matched && { matched }),
  ...(outputs !== undefined && { outputs }),
});
