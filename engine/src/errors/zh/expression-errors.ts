import type { ErrorEntry } from '../error-entry.ts';
import type { EXPRESSION_ERRORS } from '../expression-errors.ts';

export const EXPRESSION_ERRORS_ZH: Readonly<Record<keyof typeof EXPRESSION_ERRORS, ErrorEntry>> = {
  EXPRESSION_SYNTAX: {
    meaning: '文本不是 FEEL 表达式（DMN 1.5，10.3.1）。',
    mend: '请在所指的位置改正文本。',
  },
  EXPRESSION_TEXT_SIZE: {
    meaning: '表达式超过 64 KB，或在各处绑定的名称过多。',
    mend: '请拆分表达式，或把大量数据放在变量中。',
  },
  EXPRESSION_IMPURE: {
    meaning: '表达式调用了每次结果不同的函数。',
    mend: '请把编号或随机数作为变量传入，这样历史才能重放。',
  },
  EXPRESSION_DEPTH: {
    meaning: '表达式的嵌套或自身调用超过允许的层数。',
    mend: '请减少嵌套，或用 for、some、every 代替递归。',
  },
  EXPRESSION_BUDGET: {
    meaning: '计算步数超过上限。',
    mend: '请缩短所遍历的列表或区间，或改由作业完成。',
  },
  EXPRESSION_SIZE: {
    meaning: '计算得到的文本或列表超过允许的长度。',
    mend: '请减少所选的数据，或改由作业完成。',
  },
  TIME_DURATION: {
    meaning: '文本不是 ISO 8601 时长。',
    mend: '请写成 P1Y2M、P3DT4H 或 PT30S 这样的时长。',
  },
  TIME_CYCLE: {
    meaning: '文本不是 ISO 8601 重复间隔。',
    mend: '请写成 R3/PT10S 或 R/2026-01-01T00:00:00Z/P1D 这样的周期。',
  },
  TIME_DATE: {
    meaning: '文本不是 ISO 8601 日期时间。',
    mend: '请写成 2026-01-01T08:00:00+08:00 这样的日期时间。',
  },
  TIME_ZONE: {
    meaning: '名称不是 IANA 时区。',
    mend: '请写成 Asia/Shanghai 或 UTC 这样的时区。',
  },
};
