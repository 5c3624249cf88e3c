import { negate } from '../../money/money.ts';
import type { EntryState } from './state.ts';

/** What an entry adds to a person's account: rewards count up, penalties down, counter-entries back. */
export function valueOf({
  effect,
  money,
  reverses,
}: Pick<EntryState, 'effect' | 'money' | 'reverses'>): string | undefined {
  const up = (effect === 'reward') === (reverses === undefined);
  return money && (up ? money.amount : negate(money.amount));
}
