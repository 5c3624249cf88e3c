import { RULES_EN } from './rules-en.ts';
import type { RulesMessages } from './rules-messages.ts';

export const RULES_ZH: RulesMessages = {
  // Examples are typed alike in every language.
  commands: {
    rules: { ...RULES_EN.commands.rules, summary: '列出、计算、解释、测试、分析和回测规则集' },
    'rules list': {
      ...RULES_EN.commands['rules list'],
      summary: '列出规则集的版本、生效日期、规则数和用例数',
    },
    'rules eval': { ...RULES_EN.commands['rules eval'], summary: '计算规则集，并用一句话说明结果' },
    'rules explain': {
      ...RULES_EN.commands['rules explain'],
      summary: '逐条说明每条规则是否成立及原因',
    },
    'rules test': {
      ...RULES_EN.commands['rules test'],
      summary: '运行规则集的用例，每个用例由两个引擎各算一遍',
    },
    'rules analyse': {
      ...RULES_EN.commands['rules analyse'],
      summary: '查找遗漏、重叠和从不生效的规则，各附一个例子',
    },
    'rules backtest': {
      ...RULES_EN.commands['rules backtest'],
      summary: '用草稿重新判定历史或现有档案：谁会变化，金额影响多少',
    },
  },
  options: {
    inputs: '输入（JSON 对象），或存放输入的文件',
    factDate: '判定日期，ISO 8601（默认取输入中的 factDate，否则为现在）',
    maxRegions: '最多区分多少类输入（默认 100000）',
    failOnGaps: '有遗漏即失败',
    against: '现行规则集，用以代替历史记录；按日期选择版本',
    records: '输入的 JSON、JSON Lines 或 CSV 文件（默认取存储中的历史）',
    key: '标识记录的列（默认 key、id 或序号）',
    changes: '把每一项变化写入此文件（JSON Lines）',
    listed: '最多列出多少项变化（默认 20）',
  },
  arguments: {
    ruleSet: '规则集文件',
    ruleSets: '规则集文件或其文件夹（默认当前文件夹）',
    draft: '拟发布的规则集',
  },
  columns: {
    set: '规则集',
    version: '版本',
    title: '标题',
    effectiveFrom: '生效日期',
    hitPolicy: '命中策略',
    rules: '规则数',
    cases: '用例数',
    from: '原规则',
    to: '新规则',
    records: '记录数',
    example: '例',
    currency: '币种',
    before: '原金额',
    after: '新金额',
    effect: '影响',
  },
  analysed: (gaps, overlaps, regions) =>
    `${String(regions)} 类输入中，遗漏 ${String(gaps)} 处，重叠 ${String(overlaps)} 处`,
  gap: (example) => `遗漏：没有规则覆盖 ${example}`,
  conflict: (first, second, example) => `冲突：${first} 与 ${second} 同时成立，例如 ${example}`,
  overlap: (first, second, example) => `重叠：${first} 与 ${second} 同时成立，例如 ${example}`,
  neverWins: (rules, certain) => (certain ? `从不生效：${rules}` : `未见生效：${rules}`),
  leftOut: (because) => `分析不完整：${because}`,
  more: (count) => `……另有 ${String(count)} 项（--json 列出全部）`,
  judging: (records) => `已判定 ${String(records)} 条记录`,
  noMatch: '（无规则成立）',
  backtested: ({ records, changed, unchanged, failed }) =>
    `${String(records)} 条记录：${String(changed)} 条变化，${String(unchanged)} 条不变，` +
    `${String(failed)} 条草稿无法判定`,
  outputChanged: (output, records) => `“${output}”在 ${String(records)} 条记录中变化`,
  changesWritten: (count, file) => `已将 ${String(count)} 项变化写入 ${file}`,
  inOtherGroups: (records) => `……其余各组共 ${String(records)} 条记录`,
};
