import type { Command } from 'commander';
import { newCommand } from '../common-options.ts';
import type { Shell } from '../shell.ts';
import { recordsAttachCommand } from './records-attach.ts';
import { recordsCompareCommand } from './records-compare.ts';
import { recordsCreateCommand } from './records-create.ts';
import { recordsDecideCommands } from './records-decide.ts';
import { recordsEraseCommand } from './records-erase.ts';
import { recordsExportCommand } from './records-export.ts';
import { recordsHistoryCommand } from './records-history.ts';
import { recordsImportCommand } from './records-import.ts';
import { recordsListCommand } from './records-list.ts';
import { recordsShowCommand } from './records-show.ts';
import { recordsTemplateCommand } from './records-template.ts';
import { recordsTypesCommand } from './records-types.ts';
import { recordsUpdateCommand } from './records-update.ts';

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
