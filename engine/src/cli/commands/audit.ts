import type { Command } from 'commander';
import { newCommand } from '../common-options.ts';
import type { Shell } from '../shell.ts';
import { exportCommand } from './audit-export.ts';
import { keysCommand } from './audit-keys.ts';
import { sealCommand } from './audit-seal.ts';
import { verifyCommand } from './audit-verify.ts';

export function auditCommand(shell: Shell): Command {
  return newCommand(shell, 'audit')
    .helpCommand(`help [command]`, shell.messages.help.helpCommand)
    .addCommand(verifyCommand(shell))
    .addCommand(sealCommand(shell))
    .addCommand(exportCommand(shell))
    .addCommand(keysCommand(shell));
}
