import type { ErrorEntry } from '../error-entry.ts';
import type { SCENARIO_ERRORS } from '../scenario-errors.ts';

export const SCENARIO_ERRORS_ZH: Readonly<Record<keyof typeof SCENARIO_ERRORS, ErrorEntry>> = {
  SCENARIO_NOT_JSON: {
    meaning: '场景文件不是 JSON，或超过大小上限。',
    mend: '请在所指的位置改正文本。',
  },
  SCENARIO_SHAPE: {
    meaning: '场景文件不符合 scenario.schema.json。',
    mend: '请改正所指路径上的值。',
  },
  SCENARIO_BASE: {
    meaning: '场景的 "base" 形成循环，或层数过多。',
    mend: '请让 "base" 指向不以本文件为基础的文件，并缩短层次。',
  },
  SCENARIO_NAME_UNKNOWN: {
    meaning: '场景引用的元素、连线或作业种类，所有文件中都没有。',
    mend: '请改正编号，或添加定义它的文件。',
  },
  SCENARIO_FILE_MISSING: {
    meaning: '场景引用的文件无法读取，或其文件夹中没有 BPMN 文件。',
    mend: '请改正路径；路径从存放 scenarios 文件夹的那个文件夹算起。',
  },
  SCENARIO_EXPRESSION: {
    meaning: '场景中的 FEEL 值无法读取或没有结果。',
    mend: '请改正表达式，或去掉开头的 "="，直接写值。',
  },
  SCENARIO_NOT_STARTED: {
    meaning: '场景的起始动作没有启动其流程的实例。',
    mend: '请改正 "process"、"start.message" 或 "start.element"。',
  },
  SCENARIO_BOUND: {
    meaning: '场景在结束之前达到了动作数或模拟时间的上限。',
    mend: '请检查是否有死循环或不停的定时器，或提高 "maxTime"。',
  },
  INPUT_AMBIGUOUS: {
    meaning: '订单文件含多张订单而只能取一张，或没有所指定的那张。',
    mend: '请使用只含这张订单的文件；场景中可用 "start.order" 指定。',
  },
};
