import type { ErrorEntry } from '../error-entry.ts';
import type { KERNEL_ERRORS } from '../kernel-errors.ts';

export const KERNEL_ERRORS_ZH: Readonly<Record<keyof typeof KERNEL_ERRORS, ErrorEntry>> = {
  CONDITION_NOT_BOOLEAN: {
    meaning: '条件的结果不是“真”或“假”，多半是因为缺少变量。',
    mend: '请设置它所读的变量，或改正条件，再处理此异常。',
  },
  NO_FLOW_TAKEN: {
    meaning: '所有出口的条件都不满足，又没有默认流。',
    mend: '请给该元素设默认流，或改正变量，再处理此异常。',
  },
  NAME_NOT_TEXT: {
    meaning: '消息名、信号名、作业种类、代码或关联键的结果不是文本。',
    mend: '请设置其表达式所读的变量，或改正表达式。',
  },
  TIMER_NOT_READABLE: {
    meaning: '定时器的结果不是 ISO 8601 日期、时长或周期。',
    mend: '请改正定时器或它所读的变量，再处理此异常。',
  },
  RETRIES_NOT_A_COUNT: {
    meaning: '作业的重试次数不是 1 以上的整数。',
    mend: '请在作业定义中改正重试次数。',
  },
  PRIORITY_OUT_OF_RANGE: {
    meaning: '人工任务的优先级不是 0 到 100 的数。',
    mend: '请改正优先级或它所读的变量。',
  },
  COLLECTION_NOT_A_LIST: {
    meaning: '多实例活动的集合不是列表。',
    mend: '请把它所读的变量设为列表，再处理此异常。',
  },
  COUNT_NOT_WHOLE: {
    meaning: '循环次数上限或实例数不是 0 以上的整数。',
    mend: '请改正该数或它所读的变量，再处理此异常。',
  },
  COUNT_TOO_LARGE: {
    meaning: '并行多实例将一次启动超过 10,000 个实例。',
    mend: '请减少个数，或改为顺序执行，再处理此异常。',
  },
  AD_HOC_ELEMENT_UNKNOWN: {
    meaning: '自由子流程中要启动的元素不是可以在那里开始的活动。',
    mend: '请指定其中没有进入连线的活动。',
  },
  AD_HOC_ELEMENT_NOT_ENABLED: {
    meaning: '自由子流程中的该活动现在不能启动。',
    mend: '请选择可以启动的活动，或等待进行中的活动结束。',
  },
  AD_HOC_NOT_OPEN: {
    meaning: '自由子流程不在进行中。',
    mend: '请刷新后再看。',
  },
  ERROR_NOT_CAUGHT: {
    meaning: '抛出了 BPMN 错误，而外层没有事件捕获它。',
    mend: '请加错误边界事件或事件子流程，或先处置该事项再移动令牌。',
  },
  JOB_RETRIES_USED_UP: {
    meaning: '作业最后一次重试也失败了。',
    mend: '请消除原因并处理此异常，作业会重新分派。',
  },
  JOIN_STARVED: {
    meaning: '汇合处等待的令牌不会再来：分支与汇合方式不一致。',
    mend: '请移动令牌或终止实例，并改正流程。',
  },
  STEP_BUDGET_EXCEEDED: {
    meaning: '一次操作走了太多步仍未停下，是死循环。',
    mend: '请给循环设出口，或处理此异常，让它再走同样多的步数。',
  },
  CHILD_CANCELLED: {
    meaning: '调用活动所调用的实例已被终止。',
    mend: '请处理此异常以重新调用，或移动令牌。',
  },
  CHILD_NOT_OPEN: {
    meaning: '该调用已完成、已撤销，或已由另一实例答复。',
    mend: '无需处理，答复来晚了。',
  },
  JOB_NOT_OPEN: {
    meaning: '作业已完成、已撤销或不存在。',
    mend: '无需处理，可能已由另一作业执行器完成。',
  },
  TASK_NOT_OPEN: {
    meaning: '任务已完成、已撤销或不存在。',
    mend: '请刷新待办，可能已由别人办理。',
  },
  TASK_OF_ANOTHER: {
    meaning: '任务在另一人手上，不能由您完成。',
    mend: '请由其本人完成，或请其退回，或改为指派给您。',
  },
  TASK_ALREADY_CLAIMED: {
    meaning: '任务已被别人认领。',
    mend: '请其退回，或请人指派给您。',
  },
  TIMER_NOT_OPEN: {
    meaning: '定时器已触发或已撤销。',
    mend: '无需处理，来晚了。',
  },
  SUBSCRIPTION_NOT_OPEN: {
    meaning: '等待该消息或信号的地方已不再等待。',
    mend: '无需处理，来晚了；消息会保留到过期，供其他接收者使用。',
  },
  RULES_NOT_OPEN: {
    meaning: '规则调用已有结果或已撤销。',
    mend: '无需处理，答复来晚了。',
  },
  SCOPE_NOT_OPEN: {
    meaning: '要设置变量的范围不在进行中。',
    mend: '请刷新实例后再看。',
  },
  VARIABLE_CHANGED: {
    meaning: '要设置的变量在查看之后已被他人修改。',
    mend: '请看清它现在的值，再改一次。',
  },
  INCIDENT_NOT_OPEN: {
    meaning: '异常已处理，或其原因已消失。',
    mend: '请刷新列表。',
  },
  TOKEN_NOT_THERE: {
    meaning: '要移动的令牌已不在那里。',
    mend: '请刷新后再试。',
  },
  TOKEN_CANNOT_MOVE: {
    meaning: '令牌不能移到所选的元素。',
    mend: '请选择同一流程或子流程中、或其下层子流程中的活动、网关或事件。',
  },
  INSTANCE_SUSPENDED: {
    meaning: '实例已挂起，不再推进。',
    mend: '请先恢复，或等待别人恢复。',
  },
  INSTANCE_NOT_SUSPENDED: {
    meaning: '实例没有挂起，无需恢复。',
    mend: '无需处理，请刷新。',
  },
  INSTANCE_SUSPENDED_BY_CALLER: {
    meaning: '实例随调用它的上级实例一同挂起。',
    mend: '请恢复上级实例，此实例随之继续。',
  },
  RESTART_ELEMENT_UNKNOWN: {
    meaning: '新实例不能从这个元素开始。',
    mend: '请选择不在事件子流程、即席子流程或多实例子流程之内的活动、网关或事件。',
  },
  INSTANCE_NOT_FOUND: {
    meaning: '没有这个实例。',
    mend: '请核对编号。',
  },
  INSTANCE_EXISTS: {
    meaning: '这个编号的实例已经启动。',
    mend: '无需处理，它正在运行。',
  },
  INSTANCE_ENDED: {
    meaning: '实例已经结束，不再接受操作。',
    mend: '如有需要，请启动新的实例。',
  },
};
