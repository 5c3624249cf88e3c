import type { ErrorEntry } from '../error-entry.ts';
import type { LEDGER_ERRORS } from '../ledger-errors.ts';

export const LEDGER_ERRORS_ZH: Readonly<Record<keyof typeof LEDGER_ERRORS, ErrorEntry>> = {
  MONEY_CURRENCY_UNKNOWN: {
    meaning: '币种不是 ISO 4217 中可以支付的货币代码。',
    mend: '请填写三个大写字母的代码，如 CNY、USD 或 EUR。',
  },
  MONEY_AMOUNT_INVALID: {
    meaning: '金额不是大于零的十进制数，或作为 JSON 数字过长而不精确。',
    mend: '请写成带小数点的文本数字，如 "1250.00"。',
  },
  MONEY_AMOUNT_TOO_FINE: {
    meaning: '金额的小数位数超过该币种的最小单位。',
    mend: '请在计算处按制度规定的方式舍入。',
  },
  LEDGER_PROPOSAL_INVALID: {
    meaning: '台账分录缺少内容，或内容格式不对。',
    mend: '请改正后重新提出。',
  },
  LEDGER_ENTRY_NOT_FOUND: {
    meaning: '没有这个编号的台账分录。',
    mend: '请从分录列表中选择。',
  },
  LEDGER_ENTRY_EXISTS: {
    meaning: '这个编号的台账分录已经存在。',
    mend: '请查看已有的分录。',
  },
  LEDGER_ENTRY_STATUS: {
    meaning: '分录当前的状态不允许此操作。',
    mend: '请刷新后查看；已完成的不能更改，只能用冲销分录冲回。',
  },
  LEDGER_DUTIES_NOT_SEPARATE: {
    meaning: '当事人或提出人不能决定自己的分录。',
    mend: '请由另一人办理。',
  },
  LEDGER_PERSON_NEEDED: {
    meaning: '分录或期间须由人决定，不能由机器代办。',
    mend: '请写明决定人及其权限。',
  },
  LEDGER_APPEAL_LATE: {
    meaning: '过账后的申诉期限已过。',
    mend: '请申请冲销，冲销没有期限。',
  },
  LEDGER_COUNTER_ENTRY_FINAL: {
    meaning: '冲销分录不能再冲销或申诉。',
    mend: '请另提新的分录。',
  },
  LEDGER_REVERSAL_OPEN: {
    meaning: '分录已有冲销分录，不能再次冲销。',
    mend: '请先批准并过账该冲销分录，或将其驳回。',
  },
  LEDGER_REPLACED_STANDS: {
    meaning: '被替换的分录尚未冲销，新分录不能过账。',
    mend: '请先批准并过账冲销分录，否则两笔都会计入。',
  },
  LEDGER_PERIOD_INVALID: {
    meaning: '期间不符合台账所用的期间划分。',
    mend: '月份写成 2026-11，季度写成 2026-Q4，年度写成 2026。',
  },
  LEDGER_PERIOD_NOT_BEGUN: {
    meaning: '分录所属的期间尚未开始。',
    mend: '请在期间开始后提出，或改正期间。',
  },
  LEDGER_PERIOD_NOT_OVER: {
    meaning: '期间尚未结束，不能锁定。',
    mend: '请在期间结束后锁定。',
  },
  LEDGER_PERIOD_LOCKED: {
    meaning: '期间已锁定，不能更改。',
    mend: '请记入开放的期间，分录会注明所更正的原分录。',
  },
  LEDGER_OUT_OF_BALANCE: {
    meaning: '查到的期间过账与账面所计不符。',
    mend: '请从备份恢复存储，并查明谁能写入存储。',
  },
  LEDGER_MAPPING_INVALID: {
    meaning: '从规则集到台账分录的映射无法读取或计算。',
    mend: '请在等号后写 FEEL，可用 input、output 和 period。',
  },
  LEDGER_ROW_TWICE: {
    meaning: '重算时有两行对应同一笔分录。',
    mend: '请在映射中给出能区分各行的键。',
  },
};
