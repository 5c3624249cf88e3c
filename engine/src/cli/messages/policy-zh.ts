import type { PolicyMessages } from './policy-messages.ts';

export const POLICIES_ZH: PolicyMessages = {
  kinds: {
    process: '流程',
    rule: '规则集',
    record: '档案',
    permission: '权限',
    report: '报表',
    organisational: '组织',
  },
  statuses: {
    'carried-out': '已落实',
    mismatched: '类别不符',
    missing: '未落实',
    organisational: '组织',
  },
  columns: {
    document: '制度',
    title: '名称',
    clause: '条款',
    clauses: '条款数',
    kind: '落实方式',
    text: '内容',
    carrier: '落实于',
    times: '次数',
    first: '首次',
    instance: '实例',
    percent: '%',
  },
  all: '合计',
  covered: (carriedOut, software, percent) =>
    `软件可落实的 ${software} 条中已落实 ${carriedOut} 条：${percent} %`,
  nothing: '尚无',
  because: (reason) => `不由软件落实：${reason}`,
  repeated: (times) => `${times} 次`,
  executedBy: (instances, looked) => `查看的 ${looked} 个实例中，${instances} 个执行过`,
  notAll: (limit) => `还有更多实例；--limit 指定查看多少个（现为 ${limit}）`,
};
