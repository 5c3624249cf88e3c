import { Option, type Command } from 'commander';
import type { UserTaskItem } from '../../ports/index.ts';
import { newCommand, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { namesOfTasks } from '../element-names.ts';
import type { Messages } from '../messages/messages.ts';
import { table } from '../print/table.ts';
import type { Engine } from '../../runtime/engine-api.ts';
import { readCount } from '../read-number.ts';
import { act, type Shell } from '../shell.ts';
import { withReader, type ReaderOptions } from '../store/with-reader.ts';

interface TasksOptions extends ReaderOptions {
  readonly user?: string;
  readonly group?: string;
  readonly instance?: string;
  readonly limit: number;
}

export function tasksCommand(shell: Shell): Command {
  const { options } = shell.messages.help;
  return newCommand(shell, 'tasks')
    .option('--user <user>', options.user)
    .option('--group <group>', options.group)
    .option('--instance <id>', options.instance)
    .addOption(new Option('--limit <count>', options.limit).argParser(readCount).default(100))
    .addOption(storeOption(shell))
    .action(act(shell, (given: TasksOptions) => tasks(shell, given)));
}

async function tasks(shell: Shell, options: TasksOptions): Promise<CommandResult> {
  const { user, group, instance, limit } = options;
  const filter = {
    limit,
    ...(group !== undefined && { candidateGroup: group }),
    ...(instance !== undefined && { instanceId: instance }),
  };
  return withReader(shell, options, async (engine) => {
    const found = await (user === undefined
      ? engine.tasks(filter)
      : tasksFor(engine, user, filter));
    const nameOf = await namesOfTasks(engine, found, shell.language);
    return { data: { tasks: found }, lines: () => taskLines(found, nameOf, shell.messages) };
  });
}

type Filter = NonNullable<Parameters<Engine['tasks']>[0]> & { readonly limit: number };

/** Their own before those that they may take. */
async function tasksFor(engine: Engine, user: string, filter: Filter) {
  const own = await engine.tasks({ ...filter, assignee: user });
  const open = await engine.tasks({ ...filter, candidateUser: user, unassigned: true });
  return [...own, ...open].slice(0, filter.limit);
}

function taskLines(
  found: readonly UserTaskItem[],
  nameOf: (task: UserTaskItem) => string,
  { output }: Messages,
): readonly string[] {
  if (found.length === 0) return [output.none];
  const { columns } = output;
  const head = [columns.task, columns.name, columns.businessKey, columns.assignee, columns.groups];
  const rows = found.map((one) => {
    const { id, businessKey, task } = one;
    return [
      id,
      nameOf(one),
      businessKey ?? '',
      task.assignee ?? '',
      task.candidateGroups.join(', '),
      task.dueDate ?? '',
    ];
  });
  return table([...head, columns.due], rows);
}
