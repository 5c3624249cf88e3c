import { fail, ok, type Failure, type Result } from '../../errors/failure.ts';
import { readMoney, type Money } from '../../money/money.ts';
import { readPeriod, type Calendar } from '../calendar.ts';
import type { ProposedContent } from './state.ts';

/** An entry as people, rules and processes propose it. */
export interface Proposal {
  readonly effect: 'reward' | 'penalty';
  /** Letters, digits and hyphens: `commission`, `fine`, `warning`, … */
  readonly kind: string;
  /** The one it is for; the same name as the one under which they act. */
  readonly person: string;
  /** Decimal text above zero, with the currency; both absent where nothing is paid. */
  readonly amount?: string | number;
  /** ISO 4217 code. */
  readonly currency?: string;
  /** The period it is reckoned for; absent: today's. */
  readonly period?: string;
  readonly reason: string;
  /** The same in English, where the reason is written in another language. */
  readonly reasonEn?: string;
}

export interface ProposalContext {
  readonly calendar: Calendar;
  /** ISO 8601 local date. */
  readonly today: string;
  /** Id of today's period. */
  readonly current: string;
}

const KIND = /^[a-z][a-z0-9-]{0,39}$/;

const LONGEST = { person: 200, reason: 2_000, reasonEn: 2_000 } as const;

/** Checks a proposal from outside, whatever shape it has, and writes it in full. */
export function readProposal(
  proposal: Proposal | null | undefined,
  context: ProposalContext,
): Result<ProposedContent> {
  const given: Partial<Proposal> = proposal ?? {};
  // Callers without types may give anything.
  const effect: string | undefined = given.effect;
  if (effect !== 'reward' && effect !== 'penalty')
    return fail(invalid('effect', effect, '"reward" or "penalty"'));
  const { kind } = given;
  if (typeof kind !== 'string' || !KIND.test(kind))
    return fail(invalid('kind', kind, 'a word of small letters, digits and hyphens'));
  const person = readText('person', given.person);
  if (!person.ok) return person;
  const reason = readText('reason', given.reason);
  if (!reason.ok) return reason;
  const reasonEn =
    given.reasonEn === undefined ? ok(undefined) : readText('reasonEn', given.reasonEn);
  if (!reasonEn.ok) return reasonEn;
  const period = readOwnPeriod(given.period ?? context.current, context);
  if (!period.ok) return period;
  const money = readOwnMoney(given);
  if (!money.ok) return money;
  return ok({
    ...{ effect, kind, person: person.value.trim(), period: period.value, reason: reason.value },
    ...(reasonEn.value !== undefined && { reasonEn: reasonEn.value }),
    ...(money.value && { money: money.value }),
  });
}

function readText(name: keyof typeof LONGEST, value: unknown): Result<string> {
  const longest = LONGEST[name];
  if (typeof value === 'string' && value.trim() !== '' && value.length <= longest) return ok(value);
  return fail(invalid(name, value, `a text of 1 to ${longest} characters`));
}

/** Undefined: the reason is there, and no longer than it may be. */
export function mustHaveReason(value: unknown): Failure | undefined {
  const reason = readText('reason', value);
  return reason.ok ? undefined : reason.failure;
}

/** The same of a reason that need not be given. */
export const checkReason = (reason: string | undefined): Failure | undefined =>
  reason === undefined ? undefined : mustHaveReason(reason);

function readOwnPeriod(id: string, { calendar, today }: ProposalContext): Result<string> {
  const period = readPeriod(id, calendar);
  if (!period.ok) return period;
  if (period.value.from <= today) return ok(period.value.id);
  return fail({
    code: 'LEDGER_PERIOD_NOT_BEGUN',
    message: `Expected a period that has begun by ${today}, but "${id}" begins on ${period.value.from}.`,
    mend: 'Propose it when the period has begun, or correct the period.',
  });
}

function readOwnMoney({
  amount,
  currency,
}: Pick<Proposal, 'amount' | 'currency'>): Result<Money | undefined> {
  if (amount === undefined && currency === undefined) return ok(undefined);
  if (amount === undefined || currency === undefined)
    return fail(invalid('amount and currency', { amount, currency }, 'both given, or neither'));
  return readMoney(amount, currency);
}

function invalid(name: string, value: unknown, expected: string): Failure {
  const seen = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 100);
  return {
    code: 'LEDGER_PROPOSAL_INVALID',
    message: `Expected the ${name} of a ledger entry to be ${expected}, but got ${seen}.`,
    mend: 'Correct it and propose again.',
  };
}
