import type { CONNECTOR_ERRORS } from '../connector-errors.ts';
import type { ErrorEntry } from '../error-entry.ts';

export const CONNECTOR_ERRORS_ZH: Readonly<Record<keyof typeof CONNECTOR_ERRORS, ErrorEntry>> = {
  CONNECTOR_INVALID: {
    meaning: '连接器的某项设置不正确。',
    mend: '请改正所指出的设置。',
  },
  CONNECTOR_TAKEN: {
    meaning: '已有这个编号的连接器。',
    mend: '请换一个编号，或修改已有的连接器。',
  },
  CONNECTOR_SECRET_NEEDED: {
    meaning: '连接器需要登录，但没有填写密钥，或密钥是为另一个地址填写的。',
    mend: '请填写密码、令牌或密钥。',
  },
  CONNECTOR_KEYS_NEEDED: {
    meaning: '要保存密钥，但服务器没有加密用的钥匙。',
    mend: '请让负责服务器的人配置密钥（WAYBILL_KEYS）并重新启动，然后再保存。',
  },
  CONNECTOR_PRIVATE_REFUSED: {
    meaning: '连接器要访问公司内网，而服务器不允许。',
    mend: '请服务器运维人员设置 WAYBILL_CONNECTORS_PRIVATE=allowed。',
  },
  CONNECTOR_NOT_FOUND: {
    meaning: '所指定的连接器不存在。',
    mend: '请从列表中选择，或请管理员配置该连接器。',
  },
  CONNECTOR_OFF: {
    meaning: '任务使用的连接器已停用。',
    mend: '请管理员启用连接器，再处理此异常。',
  },
  CONNECTOR_NOT_ALLOWED: {
    meaning: '流程使用了不供它使用的连接器。',
    mend: '请管理员把该流程加入连接器的适用范围。',
  },
  MAIL_INPUT_INVALID: {
    meaning: '邮件的某项输入缺失或不正确。',
    mend: '请改正任务的输入映射。',
  },
  MAIL_ADDRESS_INVALID: {
    meaning: '收件人不是有效的邮箱地址。',
    mend: '请在来源处改正邮箱地址，再处理此异常。',
  },
  MAIL_ADDRESS_REFUSED: {
    meaning: '邮件服务器拒收所有收件人。',
    mend: '请改正邮箱地址，再处理此异常。',
  },
  MAIL_REFUSED: {
    meaning: '邮件服务器已明确拒收此邮件。',
    mend: '请查看服务器给出的原因，并由管理员检查发件人和账号。',
  },
  MAIL_ATTACHMENT_NOT_FOUND: {
    meaning: '邮件要附的文件不存在、已删除或过大。',
    mend: '请把文件附到该实例的任务上，或不附此文件。',
  },
  MAIL_UNREACHABLE: {
    meaning: '多次尝试后，邮件服务器仍连接不上或要求稍后再发。',
    mend: '请管理员检查邮件服务器，再处理此异常。',
  },
  HTTP_INPUT_INVALID: {
    meaning: '请求的某项输入缺失或不正确。',
    mend: '请改正任务的输入映射。',
  },
  HTTP_ADDRESS_REFUSED: {
    meaning: '请求的地址不被允许：不在连接器的地址之下，或不是公网地址。',
    mend: '请改正 path 或 url，或使用管理员为此配置的连接器。',
  },
  HTTP_NOT_FOUND: {
    meaning: '对方系统中没有这项内容（404、410）。',
    mend: '请在任务上捕获此错误，或把该状态列为允许的结果。',
  },
  HTTP_UNAUTHORIZED: {
    meaning: '对方系统拒绝连接器访问（401、403）。',
    mend: '请管理员重新填写密钥并测试连接器。',
  },
  HTTP_CONFLICT: {
    meaning: '对方系统表示已有其他操作在先（409、412）。',
    mend: '请在任务上捕获此错误，或到对方系统核实后处理此异常。',
  },
  HTTP_REJECTED: {
    meaning: '对方系统拒绝了请求（其他 4xx，或重定向）。',
    mend: '请查看对方的答复，改正输入，再处理此异常。',
  },
  HTTP_FAILED: {
    meaning: '对方系统出错（5xx），安全的重试均未成功。',
    mend: '请检查对方系统，再处理此异常。',
  },
  HTTP_UNREACHABLE: {
    meaning: '多次尝试后仍连接不上对方系统。',
    mend: '请确认对方系统在运行、地址正确，再处理此异常。',
  },
  HTTP_UNANSWERED: {
    meaning: '请求已发出，但不知道结果。',
    mend: '请到对方系统核实是否已完成；处理异常时选择重做，或不再等待而继续。',
  },
  HTTP_ANSWER_TOO_LARGE: {
    meaning: '对方系统的答复超过 1 MiB。',
    mend: '请减少每次索取的内容。',
  },
};
