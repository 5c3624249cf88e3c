import type { MigrationMessages } from './migration-messages.ts';

export const MIGRATION_EN: MigrationMessages = {
  withoutPlace: (version, elements) =>
    `without a place in version ${version}: ${elements.join(', ')}`,
  refused: (instance) => `${instance} refused`,
  progress: ({ migrated, refused }) => `${migrated} migrated, ${refused} refused …`,
  done: ({ migrated, unchanged, refused }) =>
    `${migrated} migrated, ${unchanged} unchanged, ${refused} refused`,
  wouldBe: ({ migrated, unchanged, refused }) =>
    `would be: ${migrated} migrated, ${unchanged} unchanged, ${refused} refused; nothing was written`,
};
