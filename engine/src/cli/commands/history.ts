import type { Command } from 'commander';
import { newCommand, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { namesInHistory } from '../element-names.ts';
import { storyLines } from '../print/story.ts';
import { TIME_ZONE } from '../print/time-text.ts';
import { act, type Shell } from '../shell.ts';
import { allEntries } from '../store/all-entries.ts';
import { withReader, type ReaderOptions } from '../store/with-reader.ts';

export function historyCommand(shell: Shell): Command {
  return newCommand(shell, 'history')
    .argument('<instance>', shell.messages.help.arguments.instance)
    .addOption(storeOption(shell))
    .action(
      act(shell, (instance: string, given: ReaderOptions) => history(shell, instance, given)),
    );
}

async function history(
  shell: Shell,
  instanceId: string,
  given: ReaderOptions,
): Promise<CommandResult> {
  return withReader(shell, given, async (engine) => {
    const { processId, version } = await engine.instance(instanceId);
    const entries = await allEntries(engine, instanceId);
    const names = await namesInHistory(engine, entries, shell.language);
    const commits = entries.map((entry) => ({ ...entry, processId }));
    const { story } = shell.messages;
    return {
      data: { instanceId, processId, version, history: entries },
      lines: () => storyLines(commits, { names, story, timeZone: TIME_ZONE }),
    };
  });
}
