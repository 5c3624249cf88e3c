import type { ErrorEntry } from '../error-entry.ts';
import type { PARSE_CHECK_ERRORS } from '../parse-check-errors.ts';

export const PARSE_CHECK_ERRORS_ZH: Readonly<Record<keyof typeof PARSE_CHECK_ERRORS, ErrorEntry>> =
  {
    BPMN_ID_MISSING: {
      meaning: '有流程或元素没有编号。',
      mend: '请给它一个编号；建模工具会自动生成。',
    },
    BPMN_FLOW_END: {
      meaning: '顺序流缺一端，或连到了不是流程元素的东西。',
      mend: '请把两端连到同一流程的元素上。',
    },
    BPMN_FLOW_CROSSES_SCOPE: {
      meaning: '顺序流穿过了子流程的边界。',
      mend: '请连到子流程本身，或用事件离开子流程。',
    },
    BPMN_EVENT_WITH_INCOMING: {
      meaning: '有顺序流进入开始事件或边界事件。',
      mend: '请连到别处；路径从这些事件开始。',
    },
    BPMN_END_WITH_OUTGOING: {
      meaning: '结束事件后面还有顺序流。',
      mend: '需要继续时请用中间抛出事件。',
    },
    BPMN_BOUNDARY_UNATTACHED: {
      meaning: '边界事件没有附在活动上。',
      mend: '请附到同一范围的活动上。',
    },
    BPMN_TRIGGER_MISSING: {
      meaning: '必须有触发方式的事件没有触发方式。',
      mend: '请选择消息、定时、信号或其他触发方式。',
    },
    BPMN_TRIGGER_NOT_ALLOWED: {
      meaning: '这里不能用这种触发方式。',
      mend: '请换成允许的触发方式，或换成另一种事件。',
    },
    BPMN_CANCEL_OUTSIDE_TRANSACTION: {
      meaning: '取消事件不在事务中。',
      mend: '请把子流程改成事务，或改为抛出错误。',
    },
    BPMN_MUST_INTERRUPT: {
      meaning: '错误或取消事件标成了不中断。',
      mend: '请改为中断，或改用升级事件。',
    },
    BPMN_COMPENSATION_HANDLER: {
      meaning: '补偿边界事件没有正好一个补偿活动。',
      mend: '请画一条关联，通向标为 isForCompensation 的活动。',
    },
    BPMN_COMPENSATION_FLOW: {
      meaning: '补偿事件或补偿活动上有顺序流。',
      mend: '请删去顺序流，只用关联连接。',
    },
    BPMN_COMPENSATION_REFERENCE: {
      meaning: '补偿事件指定的活动不在可见范围。',
      mend: '请指定同一范围的活动；不指定则补偿整个范围。',
    },
    BPMN_COMPENSATION_TWICE: {
      meaning: '同一范围有多个补偿事件子流程。',
      mend: '请合并成一个。',
    },
    BPMN_EVENT_SUB_PROCESS_START: {
      meaning: '事件子流程没有正好一个开始事件。',
      mend: '请给它一个带触发方式的开始事件。',
    },
    BPMN_EVENT_SUB_PROCESS_FLOW: {
      meaning: '事件子流程上有顺序流。',
      mend: '请删去；它由自己的开始事件启动。',
    },
    BPMN_EVENT_SUB_PROCESS_MARKED: {
      meaning: '事件子流程标成了循环或补偿。',
      mend: '请去掉标记，或在其中放一个循环的子流程。',
    },
    BPMN_EVENT_GATEWAY_CHOICE: {
      meaning: '事件网关后不足两个事件。',
      mend: '请添加事件，或直接用那一个事件代替网关。',
    },
    BPMN_EVENT_GATEWAY_TARGET: {
      meaning: '事件网关后接了不能等待的元素。',
      mend: '请接消息、定时、条件或信号捕获事件，或接收任务。',
    },
    BPMN_EVENT_GATEWAY_SHARED: {
      meaning: '事件网关后的事件还有别的进入连线。',
      mend: '请把其他连线接到该事件之后，或为它们另设事件。',
    },
    BPMN_EVENT_GATEWAY_MIXED: {
      meaning: '事件网关后同时有消息事件和接收任务。',
      mend: '请只用其中一种。',
    },
    BPMN_EVENT_GATEWAY_BOUNDARY: {
      meaning: '事件网关后的接收任务带有边界事件。',
      mend: '请改为在网关后另接事件。',
    },
    BPMN_EVENT_GATEWAY_PARALLEL: {
      meaning: '并行事件网关没有用来启动流程。',
      mend: '请设 instantiate="true"，或在事件之前用并行网关。',
    },
    BPMN_INSTANTIATE_MISPLACED: {
      meaning: '启动流程的元素不在流程开头。',
      mend: '请删去它的进入连线，或去掉 instantiate。',
    },
    BPMN_DEFAULT_NOT_OUTGOING: {
      meaning: '默认流不是从该元素出发的。',
      mend: '请选它自己的一条出口。',
    },
    BPMN_DEFAULT_WITH_CONDITION: {
      meaning: '默认流上的条件不起作用。',
      mend: '请删去条件。',
    },
    BPMN_DEFAULT_MISSING: {
      meaning: '所有出口都有条件而没有默认流，都不满足时会停住。',
      mend: '请设一条默认流，或确保总有一个条件成立。',
    },
    BPMN_CONDITION_ABSENT: {
      meaning: '网关的一条出口没有条件，也不是默认流。',
      mend: '请填写条件，或设为默认流。',
    },
    BPMN_CONDITION_MISPLACED: {
      meaning: '此处会走所有出口，条件不起作用。',
      mend: '请删去条件，或在前面放排他或包容网关。',
    },
    BPMN_LINK_UNMATCHED: {
      meaning: '链接抛出事件没有正好一个同名的链接捕获事件。',
      mend: '请在同一范围给一个捕获事件同样的链接名。',
    },
    BPMN_LINK_UNUSED: {
      meaning: '没有链接抛出事件通向这个链接捕获事件。',
      mend: '请改正链接名，或删去该事件。',
    },
    BPMN_LINK_FLOW: {
      meaning: '链接事件多了一条连线或别的触发方式。',
      mend: '链接抛出事件没有出口，链接捕获事件没有入口。',
    },
    BPMN_ACTIVATION_CONDITION_MISSING: {
      meaning: '复杂网关汇合时没有激活条件。',
      mend: '请填写，如 = activationCount >= 2。',
    },
    BPMN_NOTHING_TO_START: {
      meaning: '流程或子流程没有可以开始的地方。',
      mend: '请放一个开始事件。',
    },
    BPMN_SEVERAL_NONE_STARTS: {
      meaning: '同一范围有多个无触发的开始事件，会同时开始。',
      mend: '请只留一个；确需同时开始的可以保留。',
    },
    BPMN_UNREACHABLE: {
      meaning: '永远走不到这个元素。',
      mend: '请连上线，或删去。',
    },
    BPMN_START_READS_VARIABLES: {
      meaning: '开始事件的触发读取变量，而那时还没有实例。',
      mend: '请用固定值。',
    },
    BPMN_BUSINESS_KEY_UNIQUE: {
      meaning: 'businessKeyUnique 既不是 true 也不是 false。',
      mend: '请写 true 或 false。',
    },
    BPMN_CONFIDENTIALITY: {
      meaning: '流程实例可由谁查看，写法不对。',
      mend: '请在流程上写密级 public、internal、confidential 或 secret；可看的人用逗号分隔。',
    },
    BPMN_DUE_UNTIL: {
      meaning: '流程中没有标明按期算到的那个元素。',
      mend: '请在流程的属性“dueUntil”中写其中一个元素的标识。',
    },
    BPMN_PERSONAL: {
      meaning: '标明个人信息变量的属性没有写变量，或不在流程上。',
      mend: '请在流程的属性中写变量名，用逗号分隔。',
    },
    BPMN_PERSONAL_EXPOSED: {
      meaning: '在以明文保存的地方读取了个人信息变量。',
      mend: '指派、关联和命名请改用其他内容，如编号。',
    },
    BPMN_QUANTITY: {
      meaning: '令牌数量不是 1 到 1000 的整数。',
      mend: '请写这样的数，或去掉该属性。',
    },
    BPMN_AD_HOC_CONTENT: {
      meaning: '自由子流程中有开始或结束事件，或没有活动。',
      mend: '请删去这些事件，只放活动。',
    },
    BPMN_CHOREOGRAPHY: {
      meaning: '文件含编排图，单个引擎不能执行。',
      mend: '请把每个参与方画成一个流程，用消息流连接。',
    },
    BPMN_CONVERSATION: {
      meaning: '文件含会话图，只作说明，不执行。',
      mend: '需要交换消息的地方请画消息流。',
    },
    BPMN_CORRELATION_UNSUPPORTED: {
      meaning: '用键和属性写的关联不会执行。',
      mend: '请在消息上设置 zeebe:subscription 的 correlationKey。',
    },
    BPMN_FILE_LANGUAGE: {
      meaning: '文件声明用 XPath，表达式仍按 FEEL 读。',
      mend: '请去掉 expressionLanguage，或确认表达式是 FEEL。',
    },
    BPMN_MESSAGE_FLOW_SAME_POOL: {
      meaning: '消息流连接了同一泳池的两个元素。',
      mend: '请改用顺序流或信号。',
    },
    BPMN_MESSAGE_FLOW_INERT: {
      meaning: '消息流的一端既不发送也不接收。',
      mend: '请连到发送和接收的元素，或仅作图示保留。',
    },
    BPMN_CODE_MISSING: {
      meaning: '错误或升级没有代码。',
      mend: '请填写代码。',
    },
    BPMN_DATA_STORE: {
      meaning: '使用了数据存储，在此只是实例的变量。',
      mend: '要长期保存的数据请由服务任务读写。',
    },
    BPMN_POLICY_MISPLACED: {
      meaning: '条款标在不执行的地方，如泳道、泳池或连线。',
      mend: '请移到流程上，或移到执行条款的元素上。',
    },
    BPMN_ROLE_UNSUPPORTED: {
      meaning: '资源角色不执行，办理人须用别的方式指定。',
      mend: '请用人工任务的 humanPerformer 和 potentialOwner，或 zeebe:assignmentDefinition。',
    },
    BPMN_IMPLEMENTATION_UNUSED: {
      meaning: '人工任务写了实现方式，但它由人办理。',
      mend: '请删去，或改成服务任务。',
    },
    BPMN_EXTENSION_MANDATORY: {
      meaning: '文件要求必须理解某个不认识的扩展。',
      mend: '请删去该扩展，或去掉 mustUnderstand。',
    },
    BPMN_EXTENSION_UNSUPPORTED: {
      meaning: '这个 zeebe: 扩展或属性不会执行。',
      mend: '请删去，并用流程元素表达它的作用。',
    },
    BPMN_EXTENSION_MISPLACED: {
      meaning: '这个 zeebe: 扩展在此元素上不起作用。',
      mend: '请删去，或换成另一种元素。',
    },
    BPMN_EXTENSION_REPEATED: {
      meaning: '元素上同一 zeebe: 扩展重复了。',
      mend: '请只留一个。',
    },
  };
