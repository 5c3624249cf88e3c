import type { MigrationHelp } from './migration-help.ts';

export const MIGRATION_HELP_EN: MigrationHelp = {
  commands: {
    migrate: {
      summary: 'let running instances go on by another version of their process',
      examples: [
        'migrate quote --from 1 --to 2 --dry-run',
        'migrate quote --from 1 --to 2 --mapping renamed.json --reason "second signature is gone"',
        'migrate quote --from 1 --to 2 --instance 01j9 --reason "as agreed" --as li',
      ],
    },
  },
  options: {
    fromVersion: 'version that the instances run',
    toVersion: 'version that they are to go on by',
    idMapping:
      'JSON file: ids of the old version and what they are called in the new one, such as {"sign": "approve"}; null: no place',
    oneInstance: 'only this instance (default: all open ones of the version)',
  },
};
