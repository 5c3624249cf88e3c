import type { CLI_ERRORS } from '../cli-errors.ts';
import type { ErrorEntry } from '../error-entry.ts';

export const CLI_ERRORS_ZH: Readonly<Record<keyof typeof CLI_ERRORS, ErrorEntry>> = {
  CLI_USAGE: {
    meaning: '命令或选项不存在，或缺少参数。',
    mend: '请查看 `waybill help <命令>`。',
  },
  CLI_FILE_NOT_READABLE: {
    meaning: '文件或文件夹不存在，或无权读取。',
    mend: '请改正路径，或调整文件权限。',
  },
  CLI_FILE_NOT_WRITABLE: {
    meaning: '文件无法写入，或已经存在而不得覆盖。',
    mend: '请指定一个已存在且可写的文件夹中的路径。',
  },
  CLI_FILE_TOO_LARGE: {
    meaning: '文件超过命令行可读取的大小，或文件夹中的文件过多。',
    mend: '请逐个指定所需的文件，或把文件减小。',
  },
  CLI_FILE_NOT_TEXT: {
    meaning: '文件不是 UTF-8 文本。',
    mend: '请把文件另存为 UTF-8。',
  },
  CLI_NOTHING_FOUND: {
    meaning: '文件夹中没有此命令要处理的文件。',
    mend: '请指定存放这些文件的文件夹。',
  },
  CLI_JSON_NOT_READABLE: {
    meaning: '命令行或文件中的值不是所需的 JSON。',
    mend: '请给出 JSON 对象；在命令行中用单引号括起来。',
  },
  CLI_RECORDS_NOT_READABLE: {
    meaning: '档案文件不是所需的 CSV、JSON 或 JSON 行格式。',
    mend: '请给出首行为字段名的 CSV、对象组成的 JSON 列表，或每行一个 JSON 对象的文件。',
  },
  CLI_PROCESS_AMBIGUOUS: {
    meaning: '无法确定指的是哪个流程。',
    mend: '请用 --process <编号> 指明。',
  },
  CLI_STORE_INVALID: {
    meaning: '存储既不是 SQLite 文件，也不是 MongoDB 地址，或文件尚不存在。',
    mend: '请用 --store sqlite:<路径> 或 mongodb://… 指定，或设置 WAYBILL_STORE；`waybill deploy` 会新建文件。',
  },
  CLI_QUEUE_INVALID: {
    meaning: '队列既不是 "embedded"，也不在 Redis 上。',
    mend: '请用 --queue redis://主机:端口/库号 指定，或设置 WAYBILL_QUEUE。',
  },
  CLI_QUEUE_NOT_SHARED: {
    meaning: '此命令需要 Redis 上的队列，但没有指定。',
    mend: '请用 --queue redis://主机:端口/库号 指定，或设置 WAYBILL_QUEUE。',
  },
  DOCTOR_WORK_WAITS: {
    meaning: '有自动作业到期超过一分钟仍未执行。',
    mend: '请对这一存储和队列启动 `waybill worker`，并查看作业执行器的报告。',
  },
  DOCTOR_NO_WORKER: {
    meaning: '没有任何进程从队列中领取作业。',
    mend: '请用相同的 --store 和 --queue 启动 `waybill worker`。',
  },
  DOCTOR_DEAD_LETTERS: {
    meaning: '有引用反复失败，已被搁置。',
    mend: '请先消除原因中所指的问题，再执行 `waybill doctor --put-back`。',
  },
  WORKER_NOT_DRAINED: {
    meaning: '作业执行器收到结束命令后，手上的作业没有及时完成。',
    mend: '没有丢失任何作业，其他执行器会接手。需要更多时间时用 --drain 延长。',
  },
  CLI_KEY_NOT_READABLE: {
    meaning: '签封密钥不存在，或不是 PEM 格式的 Ed25519 密钥。',
    mend: '请用 `waybill audit keys <文件>` 生成一对密钥，并指定其中正确的一个。',
  },
  CLI_ROWS_NOT_READABLE: {
    meaning: '数据文件既不是 JSON 列表，也不是 JSON 行，也不是带表头的 CSV。',
    mend: '请给出对象组成的列表、每行一个对象的文件，或带表头的 .csv 文件。',
  },
  CLI_RULE_SET_NOT_IN_EFFECT: {
    meaning: '文件中的规则集不是期末生效的版本。',
    mend: '请改正 effectiveFrom 和版本号，或用编号指明已部署的规则集。',
  },
  CLI_BENCH_ABSENT: {
    meaning: '此安装不含性能测试。',
    mend: '请在代码仓库的副本中执行 `waybill bench`。',
  },
  CLI_BENCH_SERVER_ABSENT: {
    meaning: '要测量多个进程，但没有指定 MongoDB 或 Redis。',
    mend: '请给出 --store 和 --queue，或设置 WAYBILL_TEST_MONGODB 和 WAYBILL_TEST_REDIS。',
  },
  CLI_DEMO_DIFFERS: {
    meaning: '有一份示例订单的走向与演示预期不同。',
    mend: '请对照 processes/order-to-cash/demo/staff 中的场景检查流程。',
  },
  BACKUP_WRONG: {
    meaning: '文件夹不是备份，或其中的内容与备份时不一致。',
    mend: '请指定 `waybill backup` 写出的文件夹，或改用另一份备份恢复。',
  },
  BACKUP_NOT_POSSIBLE: {
    meaning: '存储是 MongoDB 数据库，无法复制某一时刻的完整状态。',
    mend: '请对副本集使用 `mongodump --oplog`，或为其磁盘做快照。',
  },
  RESTORE_TARGET_EXISTS: {
    meaning: '恢复备份的目标位置已有文件。',
    mend: '请指定另一个 --store；旧文件不再需要时请自行移走。',
  },
  CLI_UNEXPECTED: {
    meaning: '命令行发生了未预料到的错误。',
    mend: '请连同错误信息和所执行的命令一并反馈。',
  },
};
