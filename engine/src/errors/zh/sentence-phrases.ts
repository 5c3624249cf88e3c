import type { ErrorCode } from '../catalogue.ts';
import { HISTORY_PHRASES } from './history-phrases.ts';
import type { Phrase } from './phrases.ts';

/** For the codes that clerks and auditors meet most: sentences that name the values of the case at hand. */
export const SENTENCE_PHRASES: Readonly<Partial<Record<ErrorCode, readonly Phrase[]>>> = {
  ...HISTORY_PHRASES,
  JOB_RETRIES_USED_UP: [
    // What a worker says is shown where it is Chinese itself.
    [
      /^Expected a worker to complete job "(.*)" of element "(.*)", but its last try failed: (.*\p{Script=Han}.*)$/su,
      '作业“$1”最后一次重试也失败了：$3',
    ],
    [
      /^Expected a worker to complete job "(.*)" of element "(.*)", but its last try failed: .*$/s,
      '作业“$1”最后一次重试也失败了。',
    ],
  ],
  BPMN_FOREIGN_NAMESPACE: [
    [
      /^Expected BPMN 2\.0 and 'zeebe:' only, but the file also uses (.*): it is not carried out\.$/,
      '文件还使用了其他厂商的扩展 $1，不会执行。',
    ],
  ],
  BPMN_NOT_MARKED_EXECUTABLE: [
    [
      /^Expected isExecutable="true" on one process at least, .*$/,
      '没有流程标为“可执行”，发布后仍会照常执行。',
    ],
  ],
  ERROR_NOT_CAUGHT: [
    [
      /^Expected an event that catches error "(.*)" of element "(.*)", but .*$/s,
      '抛出了错误“$1”，而外层没有事件捕获它。',
    ],
  ],
  NO_FLOW_TAKEN: [
    [/^Expected a condition on a flow .*$/, '所有出口的条件都不满足，又没有默认流。'],
  ],
  TASK_ALREADY_CLAIMED: [
    [/^Expected user task ".*" to be free, but "(.*)" has it\.$/, '任务已由 $1 认领。'],
  ],
  BUSINESS_KEY_TAKEN: [
    [
      /^Expected business key "(.*)" to be free for process ".*", but instance ".*" has it\.$/,
      '业务编号 $1 已被另一个进行中的实例占用，而该流程要求业务编号唯一。',
    ],
  ],
  RECORD_KEY_TAKEN: [
    [/^Expected \S.*? \["(.*)"\] of a \S+ to be new, but .*$/, '编号 $1 已被另一份档案使用。'],
  ],
  RECORD_TABLE_COLUMNS: [
    [/^Expected "(.*)" to have columns of .*, but there is nothing in it\.$/, '文件“$1”是空的。'],
    [
      /^Expected "(.*)" to have columns of .*, but none of its first (\d+) rows names fields of .*$/,
      '文件“$1”的前 $2 行里没有一行是这种档案的列名。',
    ],
    [
      /^Expected "(.*)" to have columns of .*, but row (\d+) has (.*), which is no field of .*$/,
      '文件“$1”第 $2 行有认不出的列：$3。',
    ],
  ],
  RECORD_REFERENCE_UNKNOWN: [
    [
      /^Expected "(.*)" of a \S+ to be right, but it refers to (\S+) "(.*)", which does not exist\.$/,
      '$1 所引用的档案不存在：$3（$2）。',
    ],
  ],
  INTAKE_LINE_AMOUNT_DIFFERS: [
    [
      /^Expected line '(.*)' to come to (\S+), but it states (\S+)\.$/,
      '第 $1 行按数量乘单价应为 $2，对方写的是 $3。',
    ],
  ],
  INTAKE_TOTAL_DIFFERS: [
    ...Object.entries({
      'sum of lines': '各行合计',
      'sum of allowances': '折扣合计',
      'sum of charges': '附加费合计',
      'total before tax': '不含税总额',
      'total with tax': '含税总额',
      'amount to pay': '应付金额',
    }).map(([what, told]): Phrase => [
      new RegExp(`^Expected the ${what} to be (\\S+) as stated, but the lines come to (\\S+)\\.$`),
      `${told}对方写的是 $1，按各行计算是 $2。`,
    ]),
  ],
  INTAKE_CONTROL_COUNT: [
    [
      /^Expected the number of lines to be (\S+) as stated, but there are (\S+)\.$/,
      '对方写明共 $1 行，实际有 $2 行。',
    ],
    [
      /^Expected the sum of quantities to be (\S+) as stated, but there are (\S+)\.$/,
      '对方写明数量合计 $1，实际是 $2。',
    ],
  ],
  INTAKE_QUANTITY_MISSING: [[/^Expected line '(.*)' to have a quantity.*$/, '第 $1 行没有数量。']],
  INTAKE_PRICE_MISSING: [[/^Expected line '(.*)' to have a price.*$/, '第 $1 行没有单价。']],
  INTAKE_NUMBER_UNREADABLE: [
    ...Object.entries({
      'the quantity': '数量',
      'the unit price': '单价',
      'the number of lines': '行数',
      'the sum of quantities': '数量合计',
      'the total': '总额',
      'the amount': '金额',
      'the percentage': '百分比',
      'the discount': '折扣',
      'the tax rate': '税率',
    }).map(([what, told]): Phrase => [
      new RegExp(`^Expected ${what} to be a number, but it is '(.*)'\\.$`),
      `${told}不是数字：$1。`,
    ]),
  ],
};
