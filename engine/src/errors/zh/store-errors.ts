import type { ErrorEntry } from '../error-entry.ts';
import type { STORE_ERRORS } from '../store-errors.ts';

export const STORE_ERRORS_ZH: Readonly<Record<keyof typeof STORE_ERRORS, ErrorEntry>> = {
  STORE_PAGE_LOST: {
    meaning: '要从某个任务之后翻页，而该任务已办结。',
    mend: '请从第一页重新开始。',
  },
  STORE_OPEN_FAILED: {
    meaning: '数据库文件无法打开或新建。',
    mend: '请检查路径、文件夹权限和剩余空间，并确认它是 Waybill 的文件。',
  },
  STORE_FILE_NEWER: {
    meaning: '数据库文件由更新版本的 Waybill 写入。',
    mend: '请用该版本或更高的版本打开。',
  },
  STORE_BUSY: {
    meaning: '其他进程占用存储过久或一再抢先，没有写入任何内容。',
    mend: '请再试一次；其他进程没有反应的，请结束它。',
  },
  STORE_WRITE_FAILED: {
    meaning: '数据库未能写入，没有写入任何内容。',
    mend: '请检查剩余空间和磁盘状况，再试一次。',
  },
  STORE_ADDRESS_INVALID: {
    meaning: 'MongoDB 数据库地址的写法不对。',
    mend: '请写成 mongodb://<用户>:<密码>@<主机>:<端口>/<数据库>。',
  },
  STORE_UNREACHABLE: {
    meaning: '在规定时间内，该地址没有 MongoDB 应答。',
    mend: '请检查地址、服务器是否运行，以及网络。',
  },
  STORE_FORBIDDEN: {
    meaning: 'MongoDB 拒绝了该用户，或其操作。',
    mend: '请检查用户名和密码，并授予该用户对此数据库的 readWrite 角色。',
  },
  STORE_OUTCOME_UNKNOWN: {
    meaning: '写入得到确认之前，与 MongoDB 的连接中断；可能已经写入。',
    mend: '请用同一幂等键再试一次：已写入的不会重复。',
  },
  STORE_COMMIT_TOO_LARGE: {
    meaning: '一次提交超过 MongoDB 文档的大小上限，没有写入任何内容。',
    mend: '请把大的值存放在别处而只传引用，或拆分流程。',
  },
  STORE_INDEX_MISSING: {
    meaning: 'MongoDB 集合缺少索引，列表会变慢。',
    mend: '请用有权建索引的用户打开一次存储。',
  },
  STORE_COMMITS_UNFINISHED: {
    meaning: '有提交尚不能完整读取：正在写入，或因崩溃而未写完。',
    mend: '请过几秒再看：打开着该存储的进程会把它们写完。',
  },
  STORE_UPDATES_NOT_ATOMIC: {
    meaning: '服务器在并发更新时让几个同时成功或全部失败，而应当只有一个成功。',
    mend: '请改用 MongoDB 本身：在这台服务器上会丢失提交。',
  },
  STORE_CLOSED: {
    meaning: '存储已关闭，却仍被使用。',
    mend: '请打开新的存储。',
  },
  STORE_MODE_WRONG: {
    meaning: '数据库文件所处的模式不便于多个进程共用。',
    mend: '请移到本地磁盘。',
  },
  STORE_DAMAGED: {
    meaning: '数据库文件已损坏。',
    mend: '请停止所有写入它的程序，并从备份恢复。',
  },
  HISTORY_GAP: {
    meaning: '实例历史中有一批缺失、移位，或属于另一实例。',
    mend: '请从备份恢复，并查明谁能写入存储。',
  },
  HISTORY_CHAIN_BROKEN: {
    meaning: '有一批没有写明前一批的哈希。',
    mend: '请从备份恢复，并查明谁能写入存储。',
  },
  HISTORY_HASH_WRONG: {
    meaning: '有一批的内容在写入之后被改动。',
    mend: '请从备份恢复，并查明谁能写入存储。',
  },
  HISTORY_VALUE_WRONG: {
    meaning: '链外保存的值被改动，或被不留痕迹地取走。',
    mend: '请从备份恢复，并查明谁能写入存储。',
  },
  HISTORY_TRUNCATED: {
    meaning: '实例历史最新的几批缺失。',
    mend: '请从备份恢复，并查明谁能写入存储。',
  },
  HISTORY_SNAPSHOT_DIFFERS: {
    meaning: '存储中的台账分录或期间与其历史不符。',
    mend: '请从备份恢复，并查明谁能写入存储。',
  },
  SEAL_WRONG: {
    meaning: '签封缺失、移位、被改动，或没有可信密钥的签名。',
    mend: '请与另处保存的签封副本比较。',
  },
  SEAL_INSTANCE_MISSING: {
    meaning: '已签封的实例不见了。',
    mend: '请从备份恢复，并查明谁能写入存储。',
  },
  SEAL_HISTORY_REWRITTEN: {
    meaning: '实例历史与签封时不一致。',
    mend: '请从备份恢复，并查明谁能写入存储。',
  },
  EXPORT_WRONG: {
    meaning: '导出文件被截断、损坏，或内容不自足。',
    mend: '请重新导出；仍然如此的，请从备份恢复存储。',
  },
};
