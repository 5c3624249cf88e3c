import type { ErrorEntry } from '../error-entry.ts';
import type { RULES_ERRORS } from '../rules-errors.ts';

export const RULES_ERRORS_ZH: Readonly<Record<keyof typeof RULES_ERRORS, ErrorEntry>> = {
  RULE_SET_NOT_JSON: {
    meaning: '规则集含有 JSON 不能表示的内容。',
    mend: '请给出 JSON.parse 可读的规则集，不含函数、日期对象或 NaN。',
  },
  RULE_SET_SIZE: {
    meaning: '规则集过大，或嵌套过深。',
    mend: '请拆分规则集，或把长列表改作输入。',
  },
  RULE_SET_KEY: {
    meaning: '规则集含有会触及对象原型的键。',
    mend: '请给 __proto__、prototype 或 constructor 改名。',
  },
  RULE_SET_SHAPE: {
    meaning: '规则集、日历或表不符合其 JSON Schema。',
    mend: '请改正所指的位置；schema 说明了该处应填什么。',
  },
  RULE_SET_SCHEMA: {
    meaning: '输入或输出的 JSON Schema 不正确，或用了不允许的关键字。',
    mend: '请写一份完整的 JSON Schema 2020-12，不含引用，正则式须是线性的。',
  },
  RULE_SET_RULE_TWICE: {
    meaning: '规则集中有两条规则编号相同。',
    mend: '请给每条规则各自的编号。',
  },
  RULE_SET_FACT: {
    meaning: '规则读取了没有声明的输入，或路径写法不对。',
    mend: '请在 inputs.properties 中声明该输入，路径写成 $.member[0].member。',
  },
  RULE_SET_OPERAND: {
    meaning: '条件的比较值不适合所用的运算符。',
    mend: '请按所指的形式填写比较值。',
  },
  RULE_SET_FEEL: {
    meaning: '计算值不是正确的 FEEL 表达式。',
    mend: '请在所指的位置改正表达式。',
  },
  RULE_SET_CIRCLE: {
    meaning: '计算得出的各项互相引用，形成循环。',
    mend: '请让其中一项只由输入计算得出。',
  },
  RULE_SET_RESOURCE: {
    meaning: '规则引用的表或日历，规则集中没有，旁边的文件中也没有。',
    mend: '请放入规则集，或连同 tables/<编号>.json、calendars/<编号>.json 一起部署。',
  },
  RULE_SET_TABLE: {
    meaning: '表不完整，或引用了没有的列。',
    mend: '请让每行与各列一一对应，区间写成 [low, high]，列名与声明一致。',
  },
  RULE_SET_CALENDAR: {
    meaning: '日历中有不存在的日期、超出范围的日期，或日期过多。',
    mend: '请改正所指的日期；区间从较早的一天写到较晚的一天。',
  },
  RULE_SET_OUTPUTS: {
    meaning: '规则的输出不符合输出的要求，或不能求和。',
    mend: '请改正规则的 event.params，或输出的 schema。',
  },
  RULES_INPUTS: {
    meaning: '输入不符合规则集的要求。',
    mend: '请把流程变量映射成规则集所需的内容。',
  },
  RULES_OUTPUTS: {
    meaning: '规则给出的结果不符合输出的要求。',
    mend: '请改正输出由计算得出的规则，或输出的 schema。',
  },
  RULES_NOT_UNIQUE: {
    meaning: '命中策略为“唯一”，却有几条规则同时命中（DMN 1.5，8.2.8）。',
    mend: '请让各规则的条件互不重叠，或改用其他命中策略。',
  },
  RULES_ANY_DIFFER: {
    meaning: '命中策略为“任意”，却有输出不同的规则同时命中（DMN 1.5，8.2.8）。',
    mend: '请让这些规则的输出一致，或改用其他命中策略。',
  },
  RULES_NOT_DECIMAL: {
    meaning: '要求和或比较大小的输出不是十进制数。',
    mend: '请让规则集的每个输出都是数字或十进制文本。',
  },
  RULES_FEEL: {
    meaning: '计算值的步数或大小超过 FEEL 的上限。',
    mend: '请简化表达式，或减少数据。',
  },
  RULES_DIGITS: {
    meaning: 'FEEL 要读的十进制文本超过 15 位，无法精确表示。',
    mend: '请给出不超过 15 位的金额，或不用 FEEL 比较。',
  },
  RULES_CALENDAR: {
    meaning: '计算工作日时超出了日历的范围，或所指的日历不存在。',
    mend: '请部署该日历，或部署含这些日期的版本。',
  },
  RULES_FACT_DATE: {
    meaning: '事实日期不是 ISO 8601 日期或日期时间。',
    mend: '请把 factDate 写成 2026-01-31 或 2026-01-31T08:00:00+08:00。',
  },
  RULES_BUDGET: {
    meaning: '判定时查看的值超过上限。',
    mend: '请缩短条件所查的列表，或拆分规则集。',
  },
};
