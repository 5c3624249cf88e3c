import type { Command } from 'commander';
import { newCommand } from '../../common-options.ts';
import type { Shell } from '../../shell.ts';
import { recordsAttachCommand } from './attach.ts';
import { recordsCompareCommand } from './compare.ts';
import { recordsCreateCommand } from './create.ts';
import { recordsDecideCommands } from './decide.ts';
import { recordsEraseCommand } from './erase.ts';
import { recordsExportCommand } from './export.ts';
import { recordsHistoryCommand } from './history.ts';
import { recordsImportCommand } from './import.ts';
import { recordsListCommand } from './list.ts';
import { recordsShowCommand } from './show.ts';
import { recordsTemplateCommand } from './template.ts';
import { recordsTypesCommand } from './types.ts';
import { recordsUpdateCommand } from './update.ts';

export function recordsCommand(shell: Shell): Command {
  const command = newCommand(shell, 'records').helpCommand(
    'help [command]',
    shell.messages.help.helpCommand,
  );
  const inner = [
    ...[recordsTypesCommand, recordsListCommand, recordsShowCommand, recordsCreateCommand],
    ...[recordsUpdateCommand, ...recordsDecideCommands, recordsAttachCommand, recordsEraseCommand],
    ...[recordsHistoryCommand, recordsCompareCommand, recordsImportCommand, recordsExportCommand],
    recordsTemplateCommand,
  ];
  for (const make of inner) command.addCommand(make(shell));
  return command;
}
