import type { ErrorEntry } from '../error-entry.ts';
import type { RUNTIME_ERRORS } from '../runtime-errors.ts';

export const RUNTIME_ERRORS_ZH: Readonly<Record<keyof typeof RUNTIME_ERRORS, ErrorEntry>> = {
  ENGINE_CLOSED: {
    meaning: '引擎已用 close() 关闭，却仍被调用。',
    mend: '请用 createEngine() 新建引擎。',
  },
  INSTANCE_STILL_RUNS: {
    meaning: '实例仍在进行，不能重新开始。',
    mend: '请先终止，或移动令牌。',
  },
  ENGINE_OPTION_INVALID: {
    meaning: 'createEngine() 的某个选项引擎不认识。',
    mend: '请按提示改正该选项。',
  },
  ARGUMENT_INVALID: {
    meaning: '提供给引擎的值格式不对。',
    mend: '请按所指的格式填写；变量须是 JSON 值。',
  },
  DEPLOYMENT_REFUSED: {
    meaning: '部署中有文件不能运行，没有部署任何内容。',
    mend: '请改正所列的全部问题，再部署一次。',
  },
  DEPLOYMENT_EMPTY: {
    meaning: '部署中没有文件，或文件中没有可执行的流程。',
    mend: '请至少部署一个含可执行流程的 BPMN 文件，或一个规则集或表单。',
  },
  DEPLOYMENT_FILE_UNKNOWN: {
    meaning: '部署的文件既不是 BPMN，也不是规则集、表单或制度。',
    mend: '请部署 BPMN 2.0 XML，或 JSON 格式的规则集、form-js 表单或制度。',
  },
  DEPLOYMENT_DUPLICATE: {
    meaning: '同一次部署中有两个文件定义同一流程、规则集或表单。',
    mend: '请只留一个，或给另一个各自的编号。',
  },
  RULE_SET_VERSION_TAKEN: {
    meaning: '同编号同版本的规则集、日历或表已经部署，而内容不同。',
    mend: '请给改动后的内容一个新版本号。',
  },
  START_TRIGGER_NOT_READABLE: {
    meaning: '没有实例时无法确定开始事件的名称或时间。',
    mend: '请在开始事件上使用固定的名称、日期、时长或周期。',
  },
  START_ELEMENT_UNKNOWN: {
    meaning: '不能从所指的元素启动实例。',
    mend: '请指定流程的开始事件或可启动流程的元素，或不指定。',
  },
  PROCESS_NOT_FOUND: {
    meaning: '没有部署这个流程，或没有这个版本。',
    mend: '请部署定义该流程的文件，或改正编号。',
  },
  DEFINITION_NOT_READABLE: {
    meaning: '以前部署的定义，现在的引擎不再接受。',
    mend: '请流程负责人在流程设计器中改正，并发布新版本。',
  },
  REVISION_NOT_FOUND: {
    meaning: '实例没有这一次提交。',
    mend: '请选择从 1 到最新之间的提交。',
  },
  BUSINESS_KEY_TAKEN: {
    meaning: '另一个进行中的实例占用此业务编号，而该流程要求业务编号唯一。',
    mend: '请使用已有的实例，或换一个业务编号启动。',
  },
  WORK_ID_INVALID: {
    meaning: '任务、作业或异常的编号不是 <实例>:<序号> 的形式。',
    mend: '请从任务、作业或异常列表中取编号。',
  },
  JOB_LOCK_LOST: {
    meaning: '作业执行器持有作业超过锁定时间，作业已重新分派。',
    mend: '请延长锁定时间，或在执行期间续期。',
  },
  COMMIT_CONTENTION: {
    meaning: '别人一再抢先写入同一实例。',
    mend: '请再试一次；仍不成功的，请查明是什么频繁写入该实例。',
  },
  INLINE_WORK_EXCEEDED: {
    meaning: '一次操作要求的规则判定超过一次提交的上限。',
    mend: '请检查业务规则任务周围是否有循环，或在其中设等待状态。',
  },
  RULE_SET_NOT_FOUND: {
    meaning: '没有部署并生效的这个规则集。',
    mend: '请部署该规则集，或改正所调用的决策，再处理此异常。',
  },
  CALLS_TOO_DEEP: {
    meaning: '流程互相调用或调用自身，超过一百层。',
    mend: '请给调用设终点，终止其实例，或把令牌移过调用处。',
  },
  CALLED_PROCESS_NOT_FOUND: {
    meaning: '调用活动所指的流程没有部署。',
    mend: '请部署被调用的流程，再处理此异常。',
  },
  SEAL_KEY_MISSING: {
    meaning: '对没有签名密钥的引擎调用了 seal()。',
    mend: '请在创建引擎时给出 sealKeys。',
  },
  CLOCK_NOT_VIRTUAL: {
    meaning: '对使用真实时钟的引擎调用了 advanceTime()。',
    mend: "请在创建引擎时给出 clock: 'virtual'。",
  },
  DURATION_NOT_READABLE: {
    meaning: '要推进的时间既不是毫秒数，也不是 ISO 8601 时长。',
    mend: '请给出非负数，或 "PT1H" 这样的文本。',
  },
  WORK_WITHOUT_END: {
    meaning: '推进时钟时不断出现新的自动作业。',
    mend: '请检查是否有流程循环启动或互发消息，或有不停顿的周期。',
  },
  WORKER_FAILED: {
    meaning: '作业执行器出错，结果未能记录。',
    mend: '没有丢失：锁定结束后作业会重新分派。',
  },
  BACKGROUND_WORK_FAILED: {
    meaning: '后台工作失败，系统会自动重试。',
    mend: '请查看原文；仍不成功的，请检查存储。',
  },
  COMMAND_UNWANTED: {
    meaning: '到达的命令，实例已不再等待，已丢弃。',
    mend: '无需处理。',
  },
};
