import { MIGRATION_HELP_EN } from './migration-help-en.ts';
import type { MigrationHelp } from './migration-help.ts';

export const MIGRATION_HELP_ZH: MigrationHelp = {
  commands: {
    migrate: {
      ...MIGRATION_HELP_EN.commands.migrate,
      summary: '将运行中的实例迁移到流程的另一版本',
    },
  },
  options: {
    fromVersion: '实例当前运行的版本',
    toVersion: '要迁移到的版本',
    idMapping:
      'JSON 文件：旧版本的 id 及其在新版本中的 id，如 {"sign": "approve"}；null 表示没有对应',
    oneInstance: '只迁移此实例（默认该版本的所有运行中实例）',
  },
};
