import type { Failure } from '../../errors/failure.ts';
import { RULES_ERRORS_ZH } from '../../errors/zh/rules-errors.ts';
import type { Vocabulary } from './vocabulary.ts';

const REASONS = {
  'no-match': '没有规则成立',
  'only-match': '唯一成立的规则是',
  'first-match': '按顺序最先成立的规则是',
  'highest-priority': '成立的规则中优先级最高的是',
  'all-agree': '成立的规则结果一致：',
  'all-matches': '成立的规则有',
} as const;

/** What the catalogue says of it; the engine's own sentence where it is no failure of rules. */
function because({ code, message }: Pick<Failure, 'code' | 'message'>): string {
  const entry = Object.entries(RULES_ERRORS_ZH).find(([known]) => known === code)?.[1];
  return entry?.meaning.replace(/。$/, '') ?? message;
}

export const WORDS_ZH: Vocabulary = {
  result: (set, version, factDate, outputs) =>
    `按“${set}”（${version} 版，判定日期 ${factDate}），结果为：${outputs}。`,
  because: (reason, rules) => `${REASONS[reason]}${rules.join('、')}`,
  noRule: '没有规则成立',
  quoted: (text) => `“${text}”`,
  list: (values, more) =>
    values.join('、') + (more > 0 ? `等 ${String(more + values.length)} 项` : ''),
  yes: '是',
  no: '否',
  nothing: '无',
  always: '无条件',
  compared: (title, seen, relation, expected) => `${title}为${seen}，${relation}${expected}`,
  asked: (title, relation, expected) => `${title}${relation}${expected}`,
  flag: (title, value) => `${title}：${value}`,
  missing: (title) => `${title}没有给出`,
  stands: (title, value) => `${title}为${value}`,
  notGiven: '没有给出',
  someText: '任一文字',
  unknown: (title, failure) => `${title}无法判定（${because(failure)}）`,
  and: '；',
  or: '，或者',
  group: (text) => `（${text}）`,
  output: (title, value) => `${title} ${value}`,
  outputs: '，',
  end: '。',
  ruleMatches: (rule, conditions) => `${rule}成立：${conditions}。`,
  ruleFails: (rule, conditions) => `${rule}不成立：${conditions}。`,
  workingDays: (days, of) => `${of}起 ${days} 个工作日`,
  column: (column, table) => `表“${table}”的“${column}”列`,
  asGiven: '按所给的值',
  workedOut: (sources) => `由${sources}得出`,
  lookedUp: (sources) => `按${sources}查表`,
  relations: {
    equal: { holds: '等于', fails: '不等于' },
    notEqual: { holds: '不等于', fails: '等于' },
    in: { holds: '属于', fails: '不属于' },
    notIn: { holds: '不属于', fails: '属于' },
    contains: { holds: '包含', fails: '不包含' },
    doesNotContain: { holds: '不包含', fails: '包含' },
    lessThan: { holds: '小于', fails: '不小于' },
    lessThanInclusive: { holds: '不大于', fails: '大于' },
    greaterThan: { holds: '大于', fails: '不大于' },
    greaterThanInclusive: { holds: '不小于', fails: '小于' },
    between: { holds: '在此范围内：', fails: '不在此范围内：' },
    notBetween: { holds: '不在此范围内：', fails: '在此范围内：' },
    decimalEqual: { holds: '等于', fails: '不等于' },
    decimalNotEqual: { holds: '不等于', fails: '等于' },
    dateBefore: { holds: '早于', fails: '不早于' },
    dateOnOrBefore: { holds: '不晚于', fails: '晚于' },
    dateAfter: { holds: '晚于', fails: '不晚于' },
    dateOnOrAfter: { holds: '不早于', fails: '早于' },
    dateEqual: { holds: '是', fails: '不是' },
    dateBetween: { holds: '在此期间：', fails: '不在此期间：' },
    dateNotBetween: { holds: '不在此期间：', fails: '在此期间：' },
    withinWorkingDays: { holds: '在期限内：', fails: '不在期限内：' },
    notWithinWorkingDays: { holds: '不在期限内：', fails: '在期限内：' },
    matches: { holds: '符合格式', fails: '不符合格式' },
    doesNotMatch: { holds: '不符合格式', fails: '符合格式' },
    inTable: { holds: '列于', fails: '不列于' },
    notInTable: { holds: '不列于', fails: '列于' },
  },
};
