/** What stands before a value, and the operator that is meant; longer signs first. */
export interface Signs {
  readonly before: Readonly<Record<string, string>>;
  readonly between: string;
  readonly outside: string;
}

export const OPERATOR_SIGNS = {
  plain: {
    before: {
      '<= ': 'lessThanInclusive',
      '>= ': 'greaterThanInclusive',
      '≤ ': 'lessThanInclusive',
      '≥ ': 'greaterThanInclusive',
      '!= ': 'notEqual',
      '≠ ': 'notEqual',
      '< ': 'lessThan',
      '> ': 'greaterThan',
      '== ': 'decimalEqual',
      '= ': 'equal',
      'contains ': 'contains',
      'lacks ': 'doesNotContain',
      '': 'equal',
    },
    between: 'between',
    outside: 'notBetween',
  },
  date: {
    before: {
      '<= ': 'dateOnOrBefore',
      '>= ': 'dateOnOrAfter',
      '≤ ': 'dateOnOrBefore',
      '≥ ': 'dateOnOrAfter',
      '!= ': 'notEqual',
      '< ': 'dateBefore',
      '> ': 'dateAfter',
      '= ': 'equal',
      '': 'dateEqual',
    },
    between: 'dateBetween',
    outside: 'dateNotBetween',
  },
} as const satisfies Readonly<Record<string, Signs>>;
