import type { Comparison } from '@waybill/server/contract';
import type { AskedValue } from '../../../parts/asked/asked-value.ts';

const ALL: readonly Comparison[] = ['contains', 'equal', 'least', 'most'];

/** Those that make sense for such a value, the likeliest first. */
export function comparisonsFor(kind: AskedValue['kind']): readonly Comparison[] {
  switch (kind) {
    case 'choice':
    case 'yes-no':
      return ['equal'];
    case 'number':
    case 'money':
    case 'day':
      return ['equal', 'least', 'most'];
    case 'text':
      return ['contains', 'equal'];
    default:
      return ALL;
  }
}

/** What is compared: of a list each thing in it, of money its amount; `any` where nobody has told. */
export function comparedAs(known: AskedValue | undefined): AskedValue {
  const { item, ...one } = known ?? UNKNOWN;
  switch (one.kind) {
    case 'list':
      return item ? { ...comparedAs(item), name: one.name } : { ...one, kind: 'any' };
    case 'money':
      return { ...one, kind: 'number' };
    case 'group':
    case 'json':
      return { ...one, kind: 'any' };
    default:
      return one;
  }
}

const UNKNOWN: AskedValue = { name: '', kind: 'any', choices: [], labels: {} };
