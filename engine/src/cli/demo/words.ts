import type { Language } from '../language.ts';

export const words = (language: Language, zh: string, en: string): string =>
  language === 'zh' ? zh : en;

/** What there is to say, without what is empty. */
export const joined = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(' · ');

/** The values of choices in forms, and of codes, in words; a value that is not here stands as it is. */
export function inWords(code: string, language: Language): string {
  const [zh, en] = WORDS[code] ?? [code, code];
  return words(language, zh, en);
}

const WORDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  accept: ['照原样接受', 'accepted as it is'],
  correct: ['更正', 'corrected'],
  reject: ['拒单', 'refused'],
  approve: ['批准', 'approved'],
  prepay: ['要求预付', 'prepayment asked for'],
  refuse: ['不予放行', 'refused'],
  continue: ['继续催收', 'keep collecting'],
  'stop-supply': ['停止供货', 'stop supplies'],
  dun: ['发催告函', 'dunning letter'],
  'write-off': ['提议核销', 'write-off proposed'],
  legal: ['交律师处理', 'handed to a lawyer'],
  unitPrice: ['单价', 'unit price'],
  quantity: ['数量', 'quantity'],
  unit: ['单位', 'unit'],
  sku: ['料号', 'item'],
  specification: ['规格', 'specification'],
  requestedDate: ['交期', 'due date'],
  currency: ['币种', 'currency'],
  customer: ['客户', 'customer'],
  'exception-unresolved': ['异常处理逾时', 'exception not resolved in time'],
  'production-late': ['生产逾期', 'production late'],
  'shipment-late': ['出货逾期', 'shipment late'],
  'payment-overdue': ['货款长期逾期', 'payment long overdue'],
  'order-refused': ['拒单', 'order refused'],
  'credit-refused': ['信用不予放行', 'credit refused'],
  'no-prepayment': ['未预付', 'no prepayment'],
  'no-letter-of-credit': ['没有信用证', 'no letter of credit'],
  'nearly-due': ['将到期', 'nearly due'],
  'predicted-late': ['预计逾期', 'predicted late'],
  'order-cancelled': ['客户取消', 'cancelled by the customer'],
};
