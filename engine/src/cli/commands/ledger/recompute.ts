import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { WaybillError, type Failure } from '../../../errors/failure.ts';
import type { Engine } from '../../../runtime/engine-api.ts';
import type { Recomputation, RecomputeRequest } from '../../../runtime/ledger/ledger-values.ts';
import { readText } from '../../../scenario/node/read-file.ts';
import { newCommand } from '../../common-options.ts';
import { need, type CommandResult } from '../../command-result.ts';
import { recomputedLines } from '../../print/ledger-lines.ts';
import { act, type Shell } from '../../shell.ts';
import { placeOf } from '../../store/place-of.ts';
import { withEngine } from '../../store/with-engine.ts';
import { addActingOptions, writeOf, type ActingOptions } from './acting-options.ts';
import { readMapping } from './read-mapping.ts';
import { readRows } from './read-rows.ts';

interface RecomputeOptions extends ActingOptions {
  readonly period: string;
  readonly inputs: string;
  readonly mapping?: string;
  readonly dryRun?: boolean;
  readonly partial?: boolean;
}

export function recomputeCommand(shell: Shell): Command {
  const { arguments: words, options } = shell.messages.help;
  const command = newCommand(shell, 'ledger-recompute', 'recompute')
    .argument('<rule-set>', words.ruleSet)
    .requiredOption('--period <period>', options.period)
    .requiredOption('--inputs <file>', options.inputs)
    .option('--mapping <file>', options.mapping)
    .option('--dry-run', options.dryRun)
    .option('--partial', options.partial);
  return addActingOptions(command, shell, { reasonNeeded: false }).action(
    act(shell, (ruleSet: string, given: RecomputeOptions) => recompute(shell, ruleSet, given)),
  );
}

async function recompute(
  shell: Shell,
  named: string,
  given: RecomputeOptions,
): Promise<CommandResult> {
  const { period, dryRun = false, partial = false } = given;
  const mapping = given.mapping === undefined ? {} : await readMapping(given.mapping);
  const place = placeOf(given, 'existing');
  const write = writeOf(given);
  const done = await withEngine(shell, place, async (engine) => {
    const content = existsSync(named) ? need(await readText(named)) : undefined;
    const schema = content ?? (await engine.resources('rule-set', named)).at(-1)?.json;
    const inputs = await readRows(given.inputs, schema);
    const request = { period, inputs, mapping, partial, dryRun };
    if (content === undefined)
      return engine.ledger.recompute({ ...request, ruleSet: named }, write);
    const dry = { ...request, ruleSet: { content }, dryRun: true };
    const told = await engine.ledger.recompute(dry, write);
    if (dryRun) return told;
    return deployAndMake(engine, { named, content, told, request }, write);
  });
  const { messages } = shell;
  return { data: done, lines: () => recomputedLines(done, messages) };
}

interface FromFile {
  readonly named: string;
  readonly content: string;
  readonly told: Recomputation;
  readonly request: Omit<RecomputeRequest, 'ruleSet'>;
}

/** What entries rest on must be found again, so the file is deployed, and must be what counts. */
async function deployAndMake(
  engine: Engine,
  { named, content, told, request }: FromFile,
  write: Parameters<Engine['ledger']['recompute']>[1],
): Promise<Recomputation> {
  const { id, version } = told.ruleSet;
  await engine.deploy([{ name: named, content }]);
  const inEffect = await engine.ledger.recompute({ ...request, ruleSet: id, dryRun: true }, write);
  if (inEffect.ruleSet.version !== version)
    throw new WaybillError(notInEffect(named, told, inEffect));
  return engine.ledger.recompute({ ...request, ruleSet: id }, write);
}

const notInEffect = (file: string, told: Recomputation, inEffect: Recomputation): Failure => ({
  code: 'CLI_RULE_SET_NOT_IN_EFFECT',
  message: `Expected version "${told.ruleSet.version}" of rule set "${told.ruleSet.id}" to be in effect at the end of ${told.period}, but version "${inEffect.ruleSet.version}" is.`,
  file,
  mend: 'Correct effectiveFrom and the version, or name the deployed rule set by its id.',
});
