import type { ErrorEntry } from '../error-entry.ts';
import type { POLICY_ERRORS } from '../policy-errors.ts';

export const POLICY_ERRORS_ZH: Readonly<Record<keyof typeof POLICY_ERRORS, ErrorEntry>> = {
  POLICY_SHAPE: {
    meaning: '制度文件不符合 policy.schema.json。',
    mend: '请改正所指的位置；schema 说明了该处应填什么。',
  },
  POLICY_CLAUSE_ID: {
    meaning: '条款编号没有以所属制度的编号开头。',
    mend: '请写成 <制度>/<条号>。',
  },
  POLICY_CLAUSE_TWICE: {
    meaning: '一份制度中有两个条款编号相同。',
    mend: '请按制度原文的条号编号。',
  },
  POLICY_DOCUMENT_TWICE: {
    meaning: '两个文件是同一份制度。',
    mend: '请只留一个。',
  },
  POLICY_CLAUSE_UNKNOWN: {
    meaning: '元素或规则集引用的条款不存在。',
    mend: '请改正引用；所有条款见制度页面。',
  },
  POLICY_NONE: {
    meaning: '文件引用了条款，但没有找到可以对照的制度。',
    mend: '请连同制度文件夹一起检查。',
  },
  POLICY_KIND_MISMATCH: {
    meaning: '引用条款的都不是应执行它的种类。',
    mend: '请由该种类的流程或规则引用此条款，或改正条款的种类。',
  },
  POLICY_RULE_SET_IDLE: {
    meaning: '有规则集执行条款，但所读的流程都没有调用它。',
    mend: '请让流程调用它；由别处调用的，这些条款仅在那里得到执行。',
  },
  POLICY_CLAUSE_NOT_FOUND: {
    meaning: '没有这份制度或这一条款。',
    mend: '请从制度列表中选择制度和条款。',
  },
};
