import type { ErrorEntry } from '../error-entry.ts';
import type { PARSE_READING_ERRORS } from '../parse-reading-errors.ts';

export const PARSE_READING_ERRORS_ZH: Readonly<
  Record<keyof typeof PARSE_READING_ERRORS, ErrorEntry>
> = {
  XML_TOO_LARGE: {
    meaning: '文件太大，超过允许的字节数。',
    mend: '请拆分文件；来源可信的文件也可以放宽上限。',
  },
  XML_TOO_MANY_ELEMENTS: {
    meaning: '文件中的 XML 元素太多。',
    mend: '请拆成几个流程，用调用活动连接。',
  },
  XML_TOO_DEEP: {
    meaning: '元素嵌套太深。',
    mend: '请把内层子流程改成独立的流程，再调用它。',
  },
  XML_DOCTYPE: {
    meaning: '文件声明了文档类型，其中的实体可能读取文件或耗尽内存，不予读取。',
    mend: '请去掉 DOCTYPE，BPMN 不需要它。',
  },
  XML_MALFORMED: {
    meaning: '文件不是完整的 XML。',
    mend: '请在所指的行改正，或用建模工具重新保存。',
  },
  XML_DUPLICATE_ID: {
    meaning: '两个元素的编号相同。',
    mend: '请改其中一个，并相应调整对它的引用。',
  },
  XML_RESERVED_ID: {
    meaning: '编号是保留字，如 "constructor"。',
    mend: '请换一个编号。',
  },
  BPMN_NOT_BPMN: {
    meaning: '文件不是 BPMN 2.0。',
    mend: '请另存为 BPMN 2.0 XML：根元素是 BPMN 命名空间中的 definitions。',
  },
  BPMN_ID_ILLEGAL: {
    meaning: '编号含有不允许的字符。',
    mend: '请只用拉丁字母、数字、“_”、“-”和“.”；其他文字写在名称里。',
  },
  BPMN_ELEMENT_UNKNOWN: {
    meaning: '有不认识的元素，或元素放错了位置。',
    mend: '请删去；厂商的内容请移入 extensionElements。',
  },
  BPMN_MORE_PROBLEMS: {
    meaning: '问题太多，未全部列出。',
    mend: '请先改正所列的问题，再检查一次。',
  },
  BPMN_EXPRESSIONS_TOO_LONG: {
    meaning: '文件中的表达式合计超过 1,000,000 个字符。',
    mend: '请把大量数据放在变量中，或拆分文件。',
  },
  BPMN_STRAY_TEXT: {
    meaning: '多处元素中有多余的文字。',
    mend: '请删去，或移入 documentation 元素。',
  },
  BPMN_ELEMENT_UNSUPPORTED: {
    meaning: '这种元素不能执行。',
    mend: '请换成 docs/bpmn.md 所列的元素。',
  },
  BPMN_ATTRIBUTE_UNKNOWN: {
    meaning: '元素有不认识的属性。',
    mend: '请改正拼写，或删去。',
  },
  BPMN_REFERENCE_UNRESOLVED: {
    meaning: '引用的编号在文件中不存在。',
    mend: '请改正编号，或添加所引用的元素。',
  },
  BPMN_READ_WARNING: {
    meaning: '读取文件时另有提示。',
    mend: '请把文件重新保存为 UTF-8 编码的 BPMN 2.0 XML。',
  },
  BPMN_FOREIGN_NAMESPACE: {
    meaning: '文件使用了其他厂商的扩展，这些扩展不会执行。',
    mend: '有影响的，请改用标准 BPMN 或 zeebe: 属性；没有影响的可以不理。',
  },
  BPMN_NOT_MARKED_EXECUTABLE: {
    meaning: '没有流程标为“可执行”。',
    mend: '请选中画布空白处（有泳池的，选中泳池），勾选“可执行”。',
  },
  BPMN_EXPRESSION_EMPTY: {
    meaning: '表达式是空的。',
    mend: '请填写或删去。',
  },
  BPMN_EXPRESSION_INVALID: {
    meaning: '表达式不是正确的 FEEL。',
    mend: '请改正表达式；写法见 docs/expressions.md。',
  },
  BPMN_EXPRESSION_HIDES: {
    meaning: '表达式里的名称与内置函数重名又加以调用，结果会是空值。',
    mend: '请给该项、参数或循环变量换个名字。',
  },
  BPMN_EXPRESSION_LANGUAGE: {
    meaning: '表达式不是用 FEEL 写的。',
    mend: '请改写成 FEEL，如 = amount > 100，并去掉 language 属性。',
  },
  BPMN_JOB_TYPE_MISSING: {
    meaning: '没有填写作业种类。',
    mend: '请在“作业定义”中填写作业执行器所服务的种类。',
  },
  BPMN_RETRIES_INVALID: {
    meaning: '重试次数既不是整数，也不是 FEEL。',
    mend: '请写整数（如 3），或公式（如 =tries）。',
  },
  BPMN_MAPPING_TARGET: {
    meaning: '映射的目标不能作变量名。',
    mend: '请用 order 这样的名称，或 order.total 这样的路径。',
  },
  BPMN_DATA_ASSOCIATION: {
    meaning: '数据关联没有说明复制什么。',
    mend: '请给出一个来源、一个变换或若干赋值。',
  },
  BPMN_DATA_ASSOCIATION_DRAWN: {
    meaning: '数据关联缺一端，只是画着，不复制数据。',
    mend: '请用 zeebe:ioMapping 映射变量，或仅作图示保留。',
  },
  BPMN_MESSAGE_MISSING: {
    meaning: '捕获元素没有指定消息，也没有消息流通向它，将以元素名称为消息名。',
    mend: '请设置 messageRef，或画一条消息流通向它。',
  },
  BPMN_MESSAGE_UNNAMED: {
    meaning: '发送的消息没有名称，也没有收件方。',
    mend: '请设置 messageRef，画一条消息流，或设置作业定义；在此之前它是一项作业。',
  },
  BPMN_MESSAGE_TO_PUBLISH: {
    meaning: '作业类型 waybill:message:publish 所在的元素并不发送消息。',
    mend: '请在抛出事件或发送任务上设置 messageRef，或填写由作业程序处理的作业类型。',
  },
  BPMN_CORRELATION_KEY_LITERAL: {
    meaning: '关联键是固定文字，所有实例都会收到。',
    mend: '请以 = 开头写公式，如 =orderId。',
  },
  BPMN_SIGNAL_MISSING: {
    meaning: '没有指定信号，将以元素名称为信号名。',
    mend: '请把 signalRef 设为文件中的信号。',
  },
  BPMN_TIMER_MISSING: {
    meaning: '定时没有时间，或有多个时间。',
    mend: '请在日期、时长、周期中只给一种。',
  },
  BPMN_TIMER_INVALID: {
    meaning: '固定的定时不符合 ISO 8601。',
    mend: '日期写成 2030-01-31T09:00:00Z，时长写成 PT15M（两天写 P2D），周期写成 R3/PT1H。',
  },
  BPMN_TIMER_CRON: {
    meaning: '定时写成了 cron 表达式。',
    mend: '请改用 ISO 8601 周期，如 R/2030-01-07T09:00:00Z/P1W。',
  },
  BPMN_CONDITION_MISSING: {
    meaning: '条件事件没有条件。',
    mend: '请用 FEEL 填写条件。',
  },
  BPMN_LINK_UNNAMED: {
    meaning: '链接事件没有名称，无法配对。',
    mend: '请在两端给链接写上名称。',
  },
  BPMN_SCRIPT_EMPTY: {
    meaning: '脚本任务没有脚本。',
    mend: '请用 FEEL 写脚本，或换成另一种任务。',
  },
  BPMN_SCRIPT_FORMAT: {
    meaning: '脚本不是 FEEL，将连同文本作为作业交给作业执行器。',
    mend: '请让作业执行器服务该作业种类，或用 FEEL 改写脚本。',
  },
  BPMN_DECISION_INCOMPLETE: {
    meaning: '没有填规则集编号或结果变量。',
    mend: '请在 zeebe:calledDecision 中填写这两项。',
  },
  BPMN_CALLED_ELEMENT_MISSING: {
    meaning: '调用活动没有指定要调用的流程。',
    mend: '请设置 calledElement，或 zeebe:calledElement 的 processId。',
  },
  BPMN_LOOP_ENDLESS: {
    meaning: '循环既没有条件，也没有次数上限。',
    mend: '请设置 loopCondition 或 loopMaximum。',
  },
  BPMN_LOOP_MAXIMUM: {
    meaning: '循环次数上限不是整数。',
    mend: '请写 0 以上的整数。',
  },
  BPMN_MULTI_INSTANCE_COUNT: {
    meaning: '多实例活动没有说明次数，或说了两次。',
    mend: '请在次数和“输入集合”中只给一种。',
  },
  BPMN_COMPLEX_BEHAVIOR: {
    meaning: '多实例的复杂行为没有正好一个事件。',
    mend: '请给每个 complexBehaviorDefinition 一个条件和一个事件定义。',
  },
};
