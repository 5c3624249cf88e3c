import type { Command } from 'commander';
import type { ExecutedClause, Wording } from '../../policies/index.ts';
import type { Engine } from '../../runtime/engine-api.ts';
import { newCommand, queueOption, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { createExecutedReader } from '../policies/executed-in.ts';
import { carrierText, wordsOf } from '../print/carrier-text.ts';
import { TIME_ZONE, timeText } from '../print/time-text.ts';
import { act, type Shell } from '../shell.ts';
import { placeOf, type PlaceOptions } from '../store/place-of.ts';
import { withEngine } from '../store/with-engine.ts';

export function executedCommand(shell: Shell): Command {
  return newCommand(shell, 'executed')
    .argument('<instance>', shell.messages.help.arguments.instance)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(
      act(shell, (instance: string, given: PlaceOptions) => executed(shell, instance, given)),
    );
}

async function executed(
  shell: Shell,
  instanceId: string,
  given: PlaceOptions,
): Promise<CommandResult> {
  return withEngine(shell, placeOf(given, 'existing'), async (engine) => {
    const { processId, version } = await engine.instance(instanceId);
    const read = createExecutedReader(engine);
    const clauses = await read({ id: instanceId, processId });
    const texts = await deployedTexts(engine);
    return {
      data: { instanceId, processId, version, clauses },
      lines: () => executedLines(clauses, texts, shell),
    };
  });
}

async function deployedTexts(engine: Engine): Promise<ReadonlyMap<string, Wording>> {
  const { documents } = await engine.policyFacts();
  const clauses = documents.flatMap((document) => document.clauses);
  return new Map(clauses.map(({ id, text }) => [id, text]));
}

/** Each clause with its wording, where the policies are deployed, and below it what executed it. */
function executedLines(
  executed: readonly ExecutedClause[],
  texts: ReadonlyMap<string, Wording>,
  shell: Shell,
): readonly string[] {
  const { policies, output } = shell.messages;
  if (executed.length === 0) return [output.none];
  return [...new Set(executed.map(({ clause }) => clause))].flatMap((clause) => {
    const text = texts.get(clause);
    const mine = executed.filter((one) => one.clause === clause);
    return [
      text ? `${clause}  ${wordsOf(text, shell)}` : clause,
      ...mine.map(({ first, times, carrier }) => {
        const again = times > 1 ? `  ${policies.repeated(times)}` : '';
        return `    ${timeText(first, TIME_ZONE)}  ${carrierText(carrier, shell)}${again}`;
      }),
    ];
  });
}
