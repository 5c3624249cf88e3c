import type { DRAFT_ERRORS } from '../draft-errors.ts';
import type { ErrorEntry } from '../error-entry.ts';

export const DRAFT_ERRORS_ZH: Readonly<Record<keyof typeof DRAFT_ERRORS, ErrorEntry>> = {
  DRAFT_NOT_FOUND: {
    meaning: '没有这个编号的草稿。',
    mend: '请从草稿列表中选择。',
  },
  DRAFT_TAKEN: {
    meaning: '新草稿的编号与已有草稿重复。',
    mend: '请再试一次。',
  },
  DRAFT_CONFLICT: {
    meaning: '您打开草稿之后，别人已保存过它；没有覆盖任何内容。',
    mend: '请重新打开草稿，把要保留的改动并入，再保存。',
  },
  DRAFT_STATUS: {
    meaning: '草稿当前的状态不允许此操作，例如审核中的草稿不能修改。',
    mend: '请查看草稿状态；审核中的草稿退回后才能修改。',
  },
  DRAFT_FULL: {
    meaning: '草稿的保存次数已达上限。',
    mend: '请用其内容新建一份草稿，并作废这一份。',
  },
  DRAFT_HAS_ERRORS: {
    meaning: '草稿还有错误，无法部署，因此不能送审。',
    mend: '请改正草稿清单中的“错误”。',
  },
  DRAFT_NOT_TRIED: {
    meaning: '草稿按现有内容还没有运行过场景，不能送审。',
    mend: '请运行草稿的场景。',
  },
  DRAFT_SCENARIOS_FAILED: {
    meaning: '草稿有场景未通过，不能送审。',
    mend: '请改正草稿或场景；运行结果中列有差异。',
  },
  DRAFT_DUTIES_NOT_SEPARATE: {
    meaning: '起草或修改过草稿的人不能审核它。',
    mend: '请由另一位同事审核。',
  },
  DRAFT_PERSON_NEEDED: {
    meaning: '草稿须由人审核，不能用令牌或由机器代办。',
    mend: '请由审核人本人登录后操作。',
  },
  DRAFT_DATE_INVALID: {
    meaning: '草稿的发布时间已过，或在一年以后。',
    mend: '请填写今后一年以内的时间，或立即发布。',
  },
  DRAFT_FILE_KIND: {
    meaning: '草稿中文件的种类与所填不符，或文件重名。',
    mend: '请填写文件的实际种类，并给每个文件各自的名称。',
  },
  DRAFT_FORM_KEY: {
    meaning: '表单中有两项写入同一个变量。',
    mend: '请给每项各自的变量。',
  },
  DRAFT_FORM_EXPRESSION: {
    meaning: '表单中的表达式不是正确的 FEEL，该处不会显示内容。',
    mend: '请在所指的表单项中改正表达式。',
  },
  DRAFT_FORM_VARIABLE: {
    meaning: '表单读取的变量，流程中没有任何步骤写入。',
    mend: '请改正变量名，在任务之前写入该变量，或在草稿的场景中给出。',
  },
  DRAFT_RULES_INCOMPLETE: {
    meaning: '草稿的规则集有遗漏、重叠，或有从不生效的规则。',
    mend: '请查看所列例子并改正规则；确属有意的可以保留。',
  },
  DRAFT_TRIAL_TOO_LONG: {
    meaning: '草稿的场景运行超时，已停止。',
    mend: '请检查流程中是否有死循环，或减少场景。',
  },
};
