import { act, type Shell } from '../shell.ts';
import type { Command } from 'commander';
import { sourceFacts, type SourceProblem } from '../../policies/index.ts';
import type { Engine } from '../../runtime/engine-api.ts';
import type { DeploymentFile } from '../../runtime/engine-values.ts';
import { ProblemsFound, type CommandResult } from '../command-result.ts';
import { newCommand, queueOption, storeOption } from '../common-options.ts';
import { collectFiles } from '../files/collect-files.ts';
import { checkClauses } from '../policies/check-clauses.ts';
import { resourceSource } from '../../runtime/policies/deployed-sources.ts';
import { problemLines } from '../print/problem-lines.ts';
import { placeOf, type PlaceOptions } from '../store/place-of.ts';
import { withEngine } from '../store/with-engine.ts';

export function deployCommand(shell: Shell): Command {
  return newCommand(shell, 'deploy')
    .argument('<paths...>', shell.messages.help.arguments.paths)
    .addOption(storeOption(shell))
    .addOption(queueOption(shell))
    .action(
      act(shell, (paths: readonly string[], options: PlaceOptions) =>
        deploy(shell, paths, options),
      ),
    );
}

async function deploy(
  shell: Shell,
  paths: readonly string[],
  given: PlaceOptions,
): Promise<CommandResult> {
  const { messages } = shell;
  const files = await collectFiles(paths);
  const place = placeOf(given, 'make');
  const { deployment, unproved } = await withEngine(shell, place, async (engine) => {
    const found = await clauseProblems(engine, paths, files);
    const errors = found.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new ProblemsFound(errors);
    return { deployment: await engine.deploy(files), unproved: found };
  });
  const { processes, resources } = deployment;
  const warnings = [...deployment.warnings, ...unproved];
  return {
    data: { ...deployment, warnings },
    lines: () => [
      ...processes.map((one) => messages.output.deployed(one.processId, one.version, one.file)),
      ...resources.map((one) => messages.output.deployed(one.id, one.version, one.file)),
      ...warnings.flatMap((one) => problemLines({ ...one, severity: 'warning' }, messages)),
    ],
  };
}

/** References to policies that stand neither in files nor on the store. */
async function clauseProblems(
  engine: Engine,
  paths: readonly string[],
  files: readonly DeploymentFile[],
): Promise<readonly SourceProblem[]> {
  const policies = await engine.resources('policy');
  const newest = new Map(policies.map((one) => [one.id, resourceSource(one)]));
  const deployed = await Promise.all([...newest.values()].map(sourceFacts));
  const read = files.map(({ name, content }) => sourceFacts({ file: name, content }));
  return checkClauses(paths, await Promise.all(read), deployed);
}
