import type { ALARM_ERRORS } from '../alarm-errors.ts';
import type { ErrorEntry } from '../error-entry.ts';

export const ALARM_ERRORS_ZH: Readonly<Record<keyof typeof ALARM_ERRORS, ErrorEntry>> = {
  ALARM_NOT_FOUND: {
    meaning: '没有这个编号的预警。',
    mend: '请从预警列表中选择。',
  },
  ALARM_CLEARED: {
    meaning: '预警所指的情况已经消除，不能再对它操作。',
    mend: '无需处理。',
  },
  ALARM_SILENCE_INVALID: {
    meaning: '预警的静音截止时间已过，或超过 90 天。',
    mend: '请填写今后 90 天以内的时间。',
  },
  ALARM_CHANNEL_NOT_FOUND: {
    meaning: '要测试的预警渠道没有配置。',
    mend: '请设置 WAYBILL_SMTP_URL 或 WAYBILL_WEBHOOK_URL，然后重新启动服务器。',
  },
  ALARM_ADDRESS_NEEDED: {
    meaning: '要测试邮件，但测试人的账号没有填写邮箱。',
    mend: '请在账号中填写邮箱。',
  },
  ALARM_BEING_TOLD: {
    meaning: '另一台服务器正在发送这条预警。',
    mend: '无需处理，由那台服务器继续发送。',
  },
};
