import { LEDGER_HELP_EN } from './ledger-help-en.ts';
import type { LedgerCommandName, LedgerHelp } from './ledger-help.ts';

const SUMMARIES: Readonly<Record<LedgerCommandName, string>> = {
  ledger: '奖惩台账：提出、审批、过账、冲销、申诉、锁定期间',
  'ledger-propose': '手工提出奖励或处罚',
  'ledger-list': '列出台账分录',
  'ledger-show': '显示分录：判定依据与经办经过',
  'ledger-approve': '批准分录；当事人与提出人不得批准',
  'ledger-reject': '驳回分录；当事人与提出人不得驳回',
  'ledger-withdraw': '过账前撤回本人提出的分录',
  'ledger-post': '将已批准的分录过账：记入其期间；期间已锁定的，记入当前期间',
  'ledger-reverse': '为已过账的分录提出冲销分录',
  'ledger-appeal': '对已过账的分录申诉；限当事人，须在期限内',
  'ledger-decide-appeal': '裁决申诉；当事人、提出人与批准人不得裁决',
  'ledger-lock': '锁定已结束的期间，不可撤销',
  'ledger-periods': '列出各期间及其控制总额',
  'ledger-statement': '某人的过账明细与合计',
  'ledger-totals': '按人员、种类或期间汇总过账金额，币种始终分列',
  'ledger-recompute': '按规则集重算某期间，提出台账中缺少的分录',
};

// Examples are typed alike in every language.
const command = (name: LedgerCommandName) => ({
  ...LEDGER_HELP_EN.commands[name],
  summary: SUMMARIES[name],
});

export const LEDGER_HELP_ZH: LedgerHelp = {
  commands: {
    ledger: command('ledger'),
    'ledger-propose': command('ledger-propose'),
    'ledger-list': command('ledger-list'),
    'ledger-show': command('ledger-show'),
    'ledger-approve': command('ledger-approve'),
    'ledger-reject': command('ledger-reject'),
    'ledger-withdraw': command('ledger-withdraw'),
    'ledger-post': command('ledger-post'),
    'ledger-reverse': command('ledger-reverse'),
    'ledger-appeal': command('ledger-appeal'),
    'ledger-decide-appeal': command('ledger-decide-appeal'),
    'ledger-lock': command('ledger-lock'),
    'ledger-periods': command('ledger-periods'),
    'ledger-statement': command('ledger-statement'),
    'ledger-totals': command('ledger-totals'),
    'ledger-recompute': command('ledger-recompute'),
  },
  options: {
    effect: 'reward（奖励）或 penalty（处罚）',
    kind: '制度中的种类：commission、bonus、fine、warning 等',
    person: '当事人',
    amount: '大于零的金额，小数位不超过币种规定',
    currency: 'ISO 4217 币种代码；不涉及金额时金额与币种均省略',
    period: '所属期间，如 2026-11（默认当前期间）',
    right: '依何权限（默认 user）',
    entryStatus: '仅此状态',
    posted: '仅记入此期间的',
    after: '仅此标识之后的：上一页的最后一条',
    outcome: 'uphold：维持；reverse：以冲销分录撤销',
    by: '汇总依据：person（人员）、kind（种类）、period（期间）',
    inputs: '数据行：JSON 列表、JSON Lines，或带表头的 CSV',
    mapping: '说明规则输出如何成为分录的 JSON 文件',
    dryRun: '只说明将有何变化',
    partial: '没有数据行的分录保持不变',
    onlyKind: '仅此种类',
    onlyPerson: '仅此人',
    onlyPeriod: '仅此期间',
  },
  arguments: {
    entry: '分录标识，见 `waybill ledger list`',
    entries: '分录标识（可多个），见 `waybill ledger list`',
    period: '期间，如 2026-11、2026-Q4 或 2026',
    person: '查询何人',
    ruleSet: '规则集：JSON 文件（随即部署），或已部署规则集的标识',
  },
};
