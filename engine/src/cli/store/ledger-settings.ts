import { WaybillError } from '../../errors/failure.ts';
import type { LedgerOptions } from '../../runtime/engine-options.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How the ledger is kept, from the environment, so that every command of a company means the same:
 * `WAYBILL_LEDGER_CALENDAR` and `WAYBILL_LEDGER_APPEAL_DAYS`. Empty counts as not set.
 */
export function ledgerSettings(env: Environment): LedgerOptions {
  const calendar = env['WAYBILL_LEDGER_CALENDAR'] ?? '';
  const days = env['WAYBILL_LEDGER_APPEAL_DAYS'] ?? '';
  return {
    ...(calendar !== '' && { calendar: readCalendar(calendar) }),
    ...(days !== '' && { appealDays: Number(days) }),
  };
}

function readCalendar(calendar: string): NonNullable<LedgerOptions['calendar']> {
  if (calendar === 'month' || calendar === 'quarter' || calendar === 'year') return calendar;
  throw new WaybillError({
    code: 'ENGINE_OPTION_INVALID',
    message: `Expected WAYBILL_LEDGER_CALENDAR to be month, quarter or year, but got "${calendar}".`,
    mend: 'Correct the variable of the environment.',
  });
}
