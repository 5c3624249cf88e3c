import type { ErrorEntry } from '../error-entry.ts';
import type { SERVER_ERRORS } from '../server-errors.ts';

export const SERVER_ERRORS_ZH: Readonly<Record<keyof typeof SERVER_ERRORS, ErrorEntry>> = {
  REQUEST_INVALID: {
    meaning: '提交的内容格式不对。',
    mend: '请改正所指的各项。',
  },
  REQUEST_TOO_LARGE: {
    meaning: '提交的内容超过允许的大小。',
    mend: '请减少每次提交的内容。',
  },
  REQUESTS_TOO_MANY: {
    meaning: '同一地址或账号的请求过于频繁。',
    mend: '请稍等片刻再试。',
  },
  TASK_FILTERS_FULL: {
    meaning: '个人或部门保存的筛选已达上限。',
    mend: '请删去不再需要的筛选。',
  },
  TASK_FILTER_FORBIDDEN: {
    meaning: '您不在该部门，不能为它保存筛选。',
    mend: '请存为个人筛选，或请该部门的同事保存。',
  },
  ROUTE_NOT_FOUND: {
    meaning: '服务器没有这个地址，或不支持这种方法。',
    mend: '请在 /api/docs 中查找地址。',
  },
  DEPLOYMENT_REVIEW_NEEDED: {
    meaning: '公司要求发布前审核，不能直接部署。',
    mend: '请先建草稿，由另一人审核通过，再发布。',
  },
  OIDC_NOT_CONFIGURED: {
    meaning: '服务器没有配置公司账号登录。',
    mend: '请用账号和密码登录，或配置 WAYBILL_OIDC_FILE。',
  },
  OIDC_NOT_BEGUN: {
    meaning: '从统一登录返回的浏览器，不是本服务器十分钟之内发出的。',
    mend: '请从登录页重新开始，并允许本站使用 Cookie。',
  },
  OIDC_REFUSED: {
    meaning: '统一登录没有确认您的身份，或其答复不符。',
    mend: '请重新登录；仍不成功的，请管理员核对统一登录中本系统的设置。',
  },
  OIDC_UNREACHABLE: {
    meaning: '统一登录没有应答。',
    mend: '请再试一次；由管理员检查 "issuer" 和网络。',
  },
  OIDC_ADDRESS_REFUSED: {
    meaning: '统一登录给出了不属于它的地址，不予访问。',
    mend: '确属其使用的地址，请列入 WAYBILL_OIDC_FILE 所指文件的 "origins"。',
  },
  OIDC_EMAIL_NOT_VERIFIED: {
    meaning: '用来对应账号的邮箱没有经统一登录验证。',
    mend: '请在统一登录中验证邮箱，或改用其他信息对应账号。',
  },
  OIDC_ACCOUNT_AMBIGUOUS: {
    meaning: '有几个账号使用登录人的邮箱。',
    mend: '请给每个账号各自的邮箱。',
  },
  OIDC_NO_ACCOUNT: {
    meaning: '您的公司账号在本系统没有对应的账号，也不会自动建立。',
    mend: '请管理员建立账号，或允许自动建立。',
  },
  USER_LINKED: {
    meaning: '该账号已对应统一登录中的另一人。',
    mend: '请为新人另建账号。',
  },
  AUTH_LOCAL_OFF: {
    meaning: '除首位管理员外，本服务器已停用密码登录。',
    mend: '请用公司账号登录。',
  },
  AUTH_NEEDED: {
    meaning: '没有登录，或会话、令牌已失效。',
    mend: '请登录；程序请用 Authorization: Bearer 发送有效的令牌。',
  },
  AUTH_REFUSED: {
    meaning: '账号或密码不对，或账号已停用。',
    mend: '请再试一次；多次输错密码，账号会锁定几分钟。',
  },
  AUTH_LOCKED: {
    meaning: '多次输错密码，账号已锁定。',
    mend: '请等锁定结束，或请管理员重置密码。',
  },
  AUTH_PASSWORD_CHANGE_NEEDED: {
    meaning: '当前密码由别人设置，须先修改。',
    mend: '请设置自己的密码。',
  },
  AUTH_PASSWORD_WEAK: {
    meaning: '新密码过短、过长，或含有账号名。',
    mend: '请用 12 到 200 个字符的密码。',
  },
  AUTH_CSRF: {
    meaning: '写入请求没有证明是由本页面发出的。',
    mend: '请重新载入页面再试；程序请用 X-CSRF-Token 发送会话的 csrfToken。',
  },
  INSTANCE_FORBIDDEN: {
    meaning: '该实例或调用它的实例，其流程不允许您查看。',
    mend: '请向有权查看的同事或流程负责人询问。',
  },
  EXPORT_FORBIDDEN: {
    meaning: '您不能查看全部实例，因此不能全部导出。',
    mend: '请审计员导出，或只导出您可以查看的实例。',
  },
  IDEMPOTENCY_KEY_REUSED: {
    meaning: '同一 Idempotency-Key 已在同一地址用于其他内容。',
    mend: '新的内容请用新的键。',
  },
  IDEMPOTENCY_ANSWER_GONE: {
    meaning: '此键所请求的事已办妥，答复是不予保存的密钥。',
    mend: '请查看它是否已存在；如需重来，先使其失效，再用新的键请求。',
  },
  IDEMPOTENCY_UNDER_WAY: {
    meaning: '此键所请求的事仍在本服务器或另一台服务器上办理。',
    mend: '请过几秒钟用同一个键再次请求。',
  },
  AUTH_FORBIDDEN: {
    meaning: '您或所用的令牌无权进行此操作。',
    mend: '请由有权限的同事办理，或请管理员授予角色。',
  },
  TASK_NOT_YOURS: {
    meaning: '任务没有分给您，也没有分给您所在的部门。',
    mend: '请人把任务指派或委派给您。',
  },
  TASK_DUTIES_NOT_SEPARATE: {
    meaning: '按职责分离的规定，办理过前一任务的人不能办理此任务。',
    mend: '请由同部门的另一人办理。',
  },
  LEDGER_NOT_YOURS: {
    meaning: '台账分录涉及他人，而您不管理台账。',
    mend: '请向台账管理人询问。',
  },
  FORM_NOT_FOUND: {
    meaning: '没有部署这个表单。',
    mend: '请部署该表单，或改正人工任务上的表单编号。',
  },
  TASK_NOT_FOUND: {
    meaning: '没有这个待办任务。',
    mend: '请刷新待办，可能已由别人办理。',
  },
  USER_TAKEN: {
    meaning: '这个账号名已有人使用。',
    mend: '请换一个登录名。',
  },
  USER_NOT_FOUND: {
    meaning: '没有这个账号。',
    mend: '请从人员列表中选择。',
  },
  USER_LAST_ADMINISTRATOR: {
    meaning: '这是最后一个管理员账号，停用后无人能管理系统。',
    mend: '请先让另一人成为管理员。',
  },
  DEPARTMENT_TAKEN: {
    meaning: '已有这个编号的部门。',
    mend: '请换一个编号，或修改已有的部门。',
  },
  PASS_TAKEN: {
    meaning: '这个编号的会话或令牌已经存在。',
    mend: '请再试一次。',
  },
  PASS_NOT_FOUND: {
    meaning: '没有这个编号的会话或令牌。',
    mend: '请从令牌列表中选择。',
  },
  DISCUSSION_FULL: {
    meaning: '任务的评论数已达上限。',
    mend: '请换个地方继续讨论，并注明在哪里。',
  },
  SERVER_SETTING_INVALID: {
    meaning: '服务器的某项设置不正确。',
    mend: '请改正所指的选项或环境变量。',
  },
  SERVER_PORT_TAKEN: {
    meaning: '端口已被另一进程占用。',
    mend: '请停止该进程，或换一个 --port。',
  },
  COMPUTATION_STOPPED: {
    meaning: '读取和检查所提交的内容需要的时间或内存超出服务器允许的范围。',
    mend: '请一次少提交一些，例如行数更少的文件。',
  },
  SERVER_STOPPING: {
    meaning: '服务器即将停止，不再接受新的请求。',
    mend: '请过几秒再试。',
  },
  SERVER_UNEXPECTED: {
    meaning: '服务器发生了未预料到的错误。',
    mend: '请把请求编号告诉管理员，详情在服务器日志中。',
  },
  CLI_SERVER_ABSENT: {
    meaning: '此安装不含服务器。',
    mend: '请在引擎旁安装 @waybill/server。',
  },
};
