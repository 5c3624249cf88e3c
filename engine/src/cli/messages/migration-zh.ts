import type { MigrationMessages } from './migration-messages.ts';

export const MIGRATION_ZH: MigrationMessages = {
  withoutPlace: (version, elements) => `在版本 ${version} 中没有对应：${elements.join('、')}`,
  refused: (instance) => `${instance} 未迁移`,
  progress: ({ migrated, refused }) => `已迁移 ${migrated}，拒绝 ${refused} …`,
  done: ({ migrated, unchanged, refused }) =>
    `已迁移 ${migrated}，无需迁移 ${unchanged}，拒绝 ${refused}`,
  wouldBe: ({ migrated, unchanged, refused }) =>
    `试运行：可迁移 ${migrated}，无需迁移 ${unchanged}，拒绝 ${refused}；未写入任何内容`,
};
