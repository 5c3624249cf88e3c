import type { KeepingMessages } from './keeping-messages.ts';

export const KEEPING_EN: KeepingMessages = {
  backedUp: (histories, bytes, folder) =>
    `backed up ${histories} histories, ${bytes} bytes, to ${folder}`,
  backupDigest: (sha256) => `SHA-256 ${sha256}: keep a copy of it elsewhere`,
  backupWhole: (takenAt) => `the backup of ${takenAt} can be restored`,
  retentionSet: (process, days) =>
    days === undefined
      ? `ended instances of ${process} stay for ever`
      : `ended instances of ${process} stay ${days} days`,
  forEver: 'for ever',
  held: (target) => `${target} is held until the hold is lifted`,
  lifted: (target) => `the hold on ${target} is lifted`,
  due: (instances) => `${instances} instances are due`,
  heldBack: (instances) => `${instances} would be, but for a hold`,
  moreDue: 'there are more: run again',
  archived: (histories, archive) => `moved ${histories} histories to ${archive}`,
  archiveFinished: (archive) => `finished what was cut off: ${archive}`,
  inArchives: (histories, archives) =>
    `${histories} histories are in ${archives} archives; --archive <file> proves these`,
  archivesProved: (proved, archives) => `${proved} of ${archives} archives proved`,
  keyMade: (key, file) =>
    `key ${key} is the newest of ${file}; keep copies of it apart from the store`,
  reencrypted: (changed, newest) => `encrypted ${changed} texts by the newest key; ${newest} were`,
  onTheirWay: (waiting) =>
    `${waiting} messages and commands on their way keep theirs until they have arrived or expired`,
  toReencrypt: (changed, newest) => `${changed} texts are not by the newest key; ${newest} are`,
  notCompared: (encrypted) =>
    `${encrypted} values are encrypted and were not compared with their digests: set WAYBILL_KEYS`,
  columns: {
    process: 'process',
    days: 'days',
    who: 'who',
    reason: 'reason',
    held: 'held',
    archive: 'archive',
    histories: 'histories',
    since: 'since',
  },
  restored: (file, takenAt) => `restored ${file} as it was at ${takenAt}`,
};
