import type { Variables } from '../model/index.ts';
import type { RuleSet } from './rule-set.ts';
import { propertiesOf } from './schema/user-schema.ts';

/** The input by which a caller names the date of the fact. */
const FACT_DATE = 'factDate';

/** ISO 8601 text, where the inputs name one. */
export function factDateOf(inputs: Variables): string | undefined {
  const date = Object.hasOwn(inputs, FACT_DATE) ? inputs[FACT_DATE] : undefined;
  return typeof date === 'string' ? date : undefined;
}

/** The inputs as the set gets them: without the date of the fact, unless it declares that too. */
export function withoutFactDate({ inputs: schema }: RuleSet, inputs: Variables): Variables {
  if (!Object.hasOwn(inputs, FACT_DATE)) return inputs;
  if (Object.hasOwn(propertiesOf(schema), FACT_DATE)) return inputs;
  const { [FACT_DATE]: _date, ...others } = inputs;
  return others;
}
