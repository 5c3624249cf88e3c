import type { KeepingHelp } from './keeping-help.ts';

export const KEEPING_HELP_EN: KeepingHelp = {
  commands: {
    backup: {
      summary: 'copy a SQLite store, attached files included, while others work on it',
      examples: ['backup backups/2026-11-25', 'backup /mnt/backup/today --compress --json'],
    },
    restore: {
      summary: 'make a store of a backup, after its digest and its history are proved',
      examples: [
        'restore backups/2026-11-25 --store sqlite:./data/restored.db',
        'restore backups/2026-11-25 --check --public-key keys/seal-public.pem',
      ],
    },
    retention: {
      summary: 'say how long ended instances stay, hold some, and move the rest to archives',
      examples: ['retention list', 'retention run --dry-run'],
    },
    'retention-list': {
      summary: 'list limits, holds and archives',
      examples: ['retention list', 'retention list --json'],
    },
    'retention-set': {
      summary: 'set how long ended instances of a process stay; without --days for ever',
      examples: ['retention set order-to-cash --days 3650 --reason "commercial code" --as chen'],
    },
    'retention-hold': {
      summary: 'keep an instance, or all of a business key, whatever their age',
      examples: ['retention hold --business-key SO-2026-0042 --reason "dispute 17" --as chen'],
    },
    'retention-lift': {
      summary: 'lift a hold',
      examples: ['retention lift --business-key SO-2026-0042 --reason "settled" --as chen'],
    },
    'retention-run': {
      summary: 'move what is due to an archive, after the archive is proved',
      examples: ['retention run --dry-run', 'retention run --archives archives'],
    },
    'encryption-keys': {
      summary: 'make and rotate the keys that encrypt what is personal',
      examples: ['keys make keys/waybill.keys', 'keys rotate keys/waybill.keys'],
    },
    'encryption-keys-make': {
      summary: 'make a file with a first key',
      examples: ['keys make keys/waybill.keys'],
    },
    'encryption-keys-rotate': {
      summary: 'add a key that writes from now on; the older ones still read',
      examples: ['keys rotate keys/waybill.keys'],
    },
    'encryption-keys-reencrypt': {
      summary: 'bring what is personal in the store to the newest key of WAYBILL_KEYS',
      examples: ['keys reencrypt --dry-run', 'keys reencrypt'],
    },
  },
  options: {
    retentionDays: 'days after the end',
    retentionClause: 'clauses that ask for it',
    retentionDryRun: 'only tell what is due',
    archives: 'folder of the archives',
    heldInstance: 'instance, with what it called and what called it',
    reencryptDryRun: 'only count',
    archiveFiles: 'archives that are proved too',
    compress: 'compress it with gzip',
    checkBackup: 'only prove that it can be restored',
  },
  arguments: { backup: 'folder of the backup', keyFile: 'file of the keys' },
};
