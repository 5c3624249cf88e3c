import type { Command } from 'commander';
import { newCommand, queueOption, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { examine, type Examination } from '../doctor/examine.ts';
import { problemLines } from '../print/problem-lines.ts';
import { TIME_ZONE, timeText } from '../print/time-text.ts';
import { act, type Shell } from '../shell.ts';
import { placeOf, type PlaceOptions } from '../store/place-of.ts';

interface DoctorOptions extends PlaceOptions {
  readonly all?: boolean;
  readonly putBack?: boolean;
}

export function doctorCommand(shell: Shell): Command {
  const { options } = shell.messages.help;
  return newCommand(shell, 'doctor')
    .option('--all', options.all)
    .option('--put-back', options.putBack)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(act(shell, (given: DoctorOptions) => doctor(shell, given)));
}

async function doctor(shell: Shell, options: DoctorOptions): Promise<CommandResult> {
  const { all = false, putBack = false } = options;
  const found = await examine(placeOf(options, 'existing'), {
    all,
    putBack,
    onChecked: (done) => shell.progress.step(String(done)),
  });
  return {
    data: found,
    lines: () => doctorLines(found, shell),
    failed: found.findings.length > 0,
  };
}

function doctorLines(found: Examination, { messages }: Shell): readonly string[] {
  const { output } = messages;
  const { store, queue, history, findings, putBack } = found;
  return [
    ...(store ? [output.doctorStore(store.server, store.counts)] : []),
    ...(queue === 'embedded' ? [output.doctorNoQueue] : []),
    ...(typeof queue === 'object' ? [output.doctorQueue(queue)] : []),
    ...(typeof queue === 'object' ? queue.newest : []).map(({ reference, tries, since, reason }) =>
      output.deadLetter(
        reference.kind === 'job' ? reference.type : reference.id,
        tries,
        timeText(since, TIME_ZONE),
        reason,
      ),
    ),
    ...(history ? [output.doctorChains(history.whole, history.checked)] : []),
    ...(putBack === undefined ? [] : [output.putBack(putBack)]),
    ...findings.flatMap((finding) => problemLines(finding, messages)),
    output.findings(findings.length),
  ];
}
