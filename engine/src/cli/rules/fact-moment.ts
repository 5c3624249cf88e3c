import { Option } from 'commander';
import { WaybillError } from '../../errors/failure.ts';
import { toEpochMs } from '../../expression/index.ts';
import { factDateOf, type FactMoment } from '../../rules/index.ts';
import type { Variables } from '../../model/index.ts';
import { localIso } from '../../runtime/local-iso.ts';
import { TIME_ZONE } from '../print/time-text.ts';
import type { Shell } from '../shell.ts';

export const factDateOption = ({ messages }: Shell): Option =>
  new Option('--fact-date <date>', messages.help.options.factDate);

/** The date given, else the one among the inputs, else now. */
export function factMoment(given: string | undefined, inputs: Variables = {}): FactMoment {
  const factDate = given ?? factDateOf(inputs) ?? localIso(Date.now(), TIME_ZONE);
  const checked = toEpochMs(factDate, TIME_ZONE);
  if (checked.ok) return { factDate, timeZone: TIME_ZONE };
  throw new WaybillError({
    code: 'RULES_FACT_DATE',
    message: checked.failure.message,
    mend: 'Give the date as 2026-01-31 or 2026-01-31T08:00:00+08:00.',
  });
}
