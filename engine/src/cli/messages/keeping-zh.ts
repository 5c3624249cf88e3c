import type { KeepingMessages } from './keeping-messages.ts';

export const KEEPING_ZH: KeepingMessages = {
  backedUp: (histories, bytes, folder) => `已备份 ${histories} 份历史（${bytes} 字节）到 ${folder}`,
  backupDigest: (sha256) => `SHA-256 ${sha256}：请在别处另存一份`,
  backupWhole: (takenAt) => `${takenAt} 的备份完好，可以恢复`,
  retentionSet: (process, days) =>
    days === undefined
      ? `${process} 已结束的实例永久保留`
      : `${process} 已结束的实例保留 ${days} 天`,
  forEver: '永久',
  held: (target) => `${target} 已冻结，解除前不得归档`,
  lifted: (target) => `${target} 已解除冻结`,
  due: (instances) => `${instances} 个实例已到期`,
  heldBack: (instances) => `另有 ${instances} 个因冻结而保留`,
  moreDue: '还有更多，请再次运行',
  archived: (histories, archive) => `已将 ${histories} 份历史移入 ${archive}`,
  archiveFinished: (archive) => `已补完上次中断的归档：${archive}`,
  inArchives: (histories, archives) =>
    `${histories} 份历史在 ${archives} 个归档中；用 --archive <文件> 校验`,
  archivesProved: (proved, archives) => `${archives} 个归档中已校验 ${proved} 个`,
  keyMade: (key, file) => `密钥 ${key} 已为 ${file} 中最新；请另存副本，勿与存储放在一起`,
  reencrypted: (changed, newest) => `已用最新密钥加密 ${changed} 处；另有 ${newest} 处原已最新`,
  onTheirWay: (waiting) => `另有 ${waiting} 条在途消息或命令在送达或过期前保留原状`,
  toReencrypt: (changed, newest) => `${changed} 处未用最新密钥；${newest} 处已最新`,
  notCompared: (encrypted) => `${encrypted} 个值已加密，未与摘要比对：请设置 WAYBILL_KEYS`,
  columns: {
    process: '流程',
    days: '天数',
    who: '设定人',
    reason: '原因',
    held: '冻结对象',
    archive: '归档',
    histories: '历史份数',
    since: '时间',
  },
  restored: (file, takenAt) => `已恢复 ${file}，为 ${takenAt} 时的状态`,
};
