import { phraseIn, type Phrase } from './phrases.ts';

/** Why a piece of an order file was left as it came. */
const REASONS: readonly Phrase[] = [
  [
    /^The canonical order has no (?:place for this|field of this) .*$/,
    '标准订单中没有对应的项目。',
  ],
  [/^The canonical order has no place for several .*$/, '标准订单中没有这几项的对应项目。'],
  [/^The element repeats, .*$/, '该项重复出现，标准订单中只有一处。'],
  [/^The message is no order\.$/, '这份报文不是订单。'],
  [/^The layout names no field for .*$/, '表格版式中没有为此指定字段。'],
  [/^Expected .*$/, '内容无法识别。'],
];

/** Why something in an order file was not understood, in Chinese. */
export const tellReason = (reason: string): string | undefined => phraseIn(REASONS, reason);
