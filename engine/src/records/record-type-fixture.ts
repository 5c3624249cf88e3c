import type { Variables } from '../model/index.ts';
import type { CompiledRecordType } from './compiled-record-type.ts';
import { readRecordType } from './read-record-type.ts';

const text = (maxLength = 40): Variables => ({ type: 'string', minLength: 1, maxLength });
const named = (zh: string, en: string, more: object = {}) => ({ title: { zh, en }, ...more });

/** A small type with one field of every sort. */
export const PARTNER = {
  id: 'partner',
  version: '1',
  title: { zh: '伙伴', en: 'Partner' },
  policy: [],
  confidentiality: 'confidential',
  unique: [['number'], ['country', 'tax']],
  permissions: { read: ['sales', 'finance'], write: ['sales'], approve: ['manager'] },
  fields: {
    number: named('编号', 'Number', { search: true, example: 'P-1' }),
    name: named('名称', 'Name', { search: true, approval: true, example: 'Example Ltd' }),
    country: named('国家', 'Country', { kind: 'country', search: true }),
    tax: named('税号', 'Tax number'),
    since: named('起始日', 'Since'),
    staff: named('人数', 'Staff'),
    key: named('重点', 'Key account'),
    tags: named('标签', 'Tags'),
    credit: named('信用', 'Credit', { read: ['finance'], write: ['finance'] }),
    'credit.limit': named('额度', 'Limit', { kind: 'money' }),
    'credit.limit.amount': named('金额', 'Amount'),
    'credit.limit.currency': named('币种', 'Currency'),
    'credit.days': named('天数', 'Days'),
    contacts: named('联系人', 'Contacts', { personal: true }),
    'contacts[].person': named('姓名', 'Person'),
    'contacts[].phone': named('电话', 'Telephone'),
    parent: named('母公司', 'Parent', { refers: 'partner' }),
  },
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['number', 'name'],
    properties: {
      number: text(),
      name: text(100),
      country: text(2),
      tax: text(),
      since: { type: 'string', format: 'date' },
      staff: { type: 'integer', minimum: 0 },
      key: { type: 'boolean' },
      tags: { type: 'array', maxItems: 20, items: text() },
      credit: {
        type: 'object',
        additionalProperties: false,
        properties: {
          limit: {
            type: 'object',
            additionalProperties: false,
            required: ['amount', 'currency'],
            properties: { amount: text(20), currency: text(3) },
          },
          days: { type: 'integer', minimum: 0, maximum: 365 },
        },
      },
      contacts: {
        type: 'array',
        maxItems: 50,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['person'],
          properties: { person: text(100), phone: text() },
        },
      },
      parent: text(),
    },
  },
} as const;

export function partnerType(changes: object = {}): CompiledRecordType {
  const read = readRecordType({ ...PARTNER, ...changes });
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}
