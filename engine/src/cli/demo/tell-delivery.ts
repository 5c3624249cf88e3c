import type { Language } from '../language.ts';
import { memberAt, textOf, type SeenValues } from './seen-values.ts';
import { joined, words } from './words.ts';

/** From assembly to the money received. */

export function assembled(seen: SeenValues, language: Language): string {
  const [packages, weight] = [seen.text('packing.packages'), seen.text('packing.grossWeight')];
  return joined(words(language, `${packages} 件`, `${packages} packages`), `${weight} kg`);
}

export function shipped(seen: SeenValues, language: Language): string {
  const day = seen.text('shipping.shippedOn');
  const on = words(language, `${day} 装运`, `shipped on ${day}`);
  return joined(on, seen.text('shipping.carrier'), seen.text('shipping.document'));
}

export function customerTold(seen: SeenValues, language: Language): string {
  const eta = seen.text('shipment.eta');
  return words(language, `预计 ${eta} 到货`, `expected on ${eta}`);
}

export function arrived(seen: SeenValues, language: Language): string {
  const day = seen.text('arrivedOn');
  const on = words(language, `${day} 到货`, `arrived on ${day}`);
  return joined(on, seen.text('customerNews'));
}

export function invoiced(seen: SeenValues, language: Language): string {
  const due = seen.text('invoice.dueDate');
  const by = words(language, `${due} 到期`, `due on ${due}`);
  return joined(seen.text('invoice.number'), seen.money('invoice.amount'), by);
}

export function reconciled(seen: SeenValues, language: Language): string {
  if (seen.value('statement.agreed') === true) return words(language, '相符', 'agreed');
  return joined(words(language, '有差异', 'differs'), seen.text('statement.difference'));
}

export function paid(seen: SeenValues, language: Language): string {
  const last = seen.list('payments').at(-1);
  const amount = seen.asMoney(textOf(memberAt(last, ['amount'])));
  const received = words(language, `收到 ${amount}`, `${amount} received`);
  return joined(received, outstanding(seen, language));
}

/** Empty before there is an invoice. */
export function outstanding(seen: SeenValues, language: Language): string {
  const amount = seen.money('outstanding');
  if (amount === '') return '';
  return words(language, `未收 ${amount}`, `${amount} open`);
}
