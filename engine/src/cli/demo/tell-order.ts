import type { Json } from '../../model/index.ts';
import type { Language } from '../language.ts';
import { listOf, memberAt, textOf, type SeenValues } from './seen-values.ts';
import { inWords, joined, words } from './words.ts';

/** From receipt to the delivery plan. */

const field = (value: Json, name: string): string => textOf(memberAt(value, [name]));

export function orderReceived(seen: SeenValues, language: Language): string {
  const lines = seen.list('order.lines').length;
  const due = seen.text('order.requestedDeliveryDate');
  const counted = words(language, `${lines} 行`, `${lines} lines`);
  const wanted = words(language, `交期 ${due}`, `due ${due}`);
  return joined(seen.text('order.orderNumber'), seen.text('order.buyer.name'), counted, wanted);
}

export function orderChecked(seen: SeenValues, language: Language): string {
  const exceptions = seen.list('exceptions');
  if (exceptions.length === 0) return words(language, '无异常', 'nothing wrong');
  return exceptions
    .map((exception) => {
      const line = field(exception, 'lineNo');
      const where = line === '' ? '' : words(language, `第 ${line} 行：`, `line ${line}: `);
      return where + field(exception, language);
    })
    .join(' ');
}

export function exceptionResolved(seen: SeenValues, language: Language): string {
  const given = seen.members('resolution.values').map(([name, value]) => {
    return `${inWords(name, language)} ${textOf(value)}`;
  });
  const decision = inWords(seen.text('resolution.decision'), language);
  return joined(decision, given.join(', '), seen.text('resolution.comment'));
}

export function orderEntered(seen: SeenValues, language: Language): string {
  const [due, days] = [seen.text('internalDueDate'), seen.text('bufferDays')];
  const internal = words(
    language,
    `内部交期 ${due}（提前 ${days} 天）`,
    `internal due date ${due} (${days} days earlier)`,
  );
  return joined(seen.text('salesOrderNumber'), seen.money('orderAmount'), internal);
}

export function creditChecked(seen: SeenValues, language: Language): string {
  const [used, limit] = [seen.money('credit.exposure'), seen.money('credit.creditLimit')];
  const exposure = words(language, `用到 ${used}，额度 ${limit}`, `${used} in use of ${limit}`);
  return joined(exposure, seen.text(`credit.${language}`));
}

export function materialsPrepared(seen: SeenValues, language: Language): string {
  const short = seen.list('plan.components').filter((part) => Number(field(part, 'short')) > 0);
  const missing = short.map((part) => `${field(part, 'sku')} ${field(part, 'short')}`).join(', ');
  const named = words(language, `缺 ${missing}`, `short of ${missing}`);
  return joined(seen.text('plan.sku'), named, seen.text('plan.materialNote'));
}

/** Undefined until the plans of all lines are there. */
export function linesPlanned(seen: SeenValues, language: Language): string | undefined {
  const plans = listOf(seen.value('plans'));
  if (plans.length === 0) return undefined;
  return joined(...plans.map((plan) => linePlanned(plan, language)));
}

function linePlanned(plan: Json, language: Language): string {
  const [stock, make] = [field(plan, 'fromStock'), field(plan, 'toMake')];
  const parts = [
    stock === '0' ? '' : words(language, `现货 ${stock}`, `${stock} from stock`),
    make === '0' ? '' : words(language, `生产 ${make}`, `${make} to make`),
  ];
  const told = parts.filter((part) => part !== '').join(words(language, '、', ', '));
  return `${field(plan, 'sku')} ${told}`;
}

export function deliveryPlanned(seen: SeenValues, language: Language): string {
  const days = seen.text('delivery.productionDays');
  const latest = seen.text('delivery.latestShipDate');
  const production = words(language, `生产 ${days} 天`, `${days} days of production`);
  const ship = words(language, `最迟 ${latest} 装运`, `ship by ${latest}`);
  return joined(days === '0' ? '' : production, seen.text(`delivery.route.${language}`), ship);
}
