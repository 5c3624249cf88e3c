import type { ErrorEntry } from '../error-entry.ts';
import type { MIGRATION_ERRORS } from '../migration-errors.ts';

export const MIGRATION_ERRORS_ZH: Readonly<Record<keyof typeof MIGRATION_ERRORS, ErrorEntry>> = {
  MIGRATION_NO_TARGET: {
    meaning: '目标版本没有对应的元素，停在这里的实例不能迁移。',
    mend: '请指定对应元素，或先移动令牌。',
  },
  MIGRATION_TYPE_CHANGED: {
    meaning: '目标版本中它换了种类，停在这里的令牌接不上。',
    mend: '请对应到同种类的元素，或先移动令牌。',
  },
  MIGRATION_SCOPE_CHANGED: {
    meaning: '目标版本中它移到了另一个子流程，或边界事件移到了另一个活动上。',
    mend: '请把外层的元素也对应起来，或先把令牌移出。',
  },
  MIGRATION_TRIGGER_CHANGED: {
    meaning: '目标版本中它等待的事件不同了。',
    mend: '请对应到触发方式相同的事件，或先移动令牌。',
  },
  MIGRATION_LOOP_CHANGED: {
    meaning: '进行中的活动只在一个版本中是循环或多实例，进行到一半不能改变。',
    mend: '请等它结束，或先移动令牌。',
  },
  MIGRATION_JOIN_CHANGED: {
    meaning: '令牌等在汇合处的连线，在目标版本中不再通到那里。',
    mend: '请对应到通向同一汇合处的连线，或等汇合完成。',
  },
  MIGRATION_COMPENSATION_LOST: {
    meaning: '已完成的工作原可补偿，目标版本中无法补偿。',
    mend: '请保留其补偿活动，或对应到有补偿活动的活动。',
  },
  MIGRATION_MAPPING_UNKNOWN: {
    meaning: '指定的元素或连线在该版本中不存在。',
    mend: '请改正编号。',
  },
  MIGRATION_PERSONAL_LOST: {
    meaning: '原版本标为个人信息的变量，目标版本没有标。',
    mend: '请在目标版本的 "personal" 属性中也写上该变量。',
  },
  MIGRATION_TARGET_TAKEN: {
    meaning: '有几个事件、网关或连线对应到了同一个。',
    mend: '只能保留一个对应；几个活动可以合为一个。',
  },
  MIGRATION_OTHER_VERSION: {
    meaning: '实例运行的不是要迁出的版本，或属于另一流程。',
    mend: '请从它实际运行的版本迁移。',
  },
  MIGRATION_SAME_VERSION: {
    meaning: '目标版本与原版本相同。',
    mend: '请选择两个不同的版本。',
  },
};
