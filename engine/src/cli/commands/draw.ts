import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { WaybillError } from '../../errors/failure.ts';
import {
  drawDefinitions,
  isFault,
  judgeDiagram,
  replaceDiagrams,
  routeAgain,
} from '../../layout/index.ts';
import { readDefinitions, type ModdleElement } from '../../parse/index.ts';
import { readText, reasonOf } from '../../scenario/node/read-file.ts';
import { newCommand } from '../common-options.ts';
import { need, ProblemsFound, type CommandResult } from '../command-result.ts';
import { drawingLines, type Judged } from '../print/drawing-lines.ts';
import { act, type Shell } from '../shell.ts';

interface DrawOptions {
  readonly output?: string;
  readonly check?: boolean;
  readonly keep?: boolean;
}

export function drawCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  return newCommand(shell, 'draw')
    .argument('<files...>', words.bpmnFiles)
    .option('--output <file>', options.drawnFile)
    .option('--keep', options.keepPlaces)
    .option('--check', options.checkDrawing)
    .action(
      act(shell, (files: readonly string[], given: DrawOptions) => draw(shell, files, given)),
    );
}

async function draw(
  { messages }: Shell,
  files: readonly string[],
  { output, check = false, keep = false }: DrawOptions,
): Promise<CommandResult> {
  if (output !== undefined && files.length > 1) throw new WaybillError(ONE_FILE);
  const judged: Judged[] = [];
  for (const file of files) {
    const xml = need(await readText(file));
    const definitions = await definitionsOf(xml, file);
    const planes = check ? undefined : (keep ? routeAgain : drawDefinitions)(definitions);
    const text = planes ? replaceDiagrams(xml, planes) : xml;
    if (planes) await write(output ?? file, text);
    const findings = judgeDiagram(await definitionsOf(text, file));
    judged.push({ file: output ?? file, ...(planes && { pages: planes.length }), findings });
  }
  return {
    data: { files: judged },
    lines: () => judged.flatMap((one) => drawingLines(one, messages.draw)),
    failed: check && judged.some(({ findings }) => findings.some(isFault)),
  };
}

const ONE_FILE = {
  code: 'CLI_USAGE',
  message: 'Expected one file with --output, but there are several.',
  mend: 'Draw them one by one, or without --output: then each is written in its place.',
};

async function definitionsOf(xml: string, file: string): Promise<ModdleElement> {
  const { definitions, problems } = await readDefinitions(xml, file);
  if (definitions) return definitions;
  throw new ProblemsFound(problems);
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (thrown) {
    throw new WaybillError({
      code: 'CLI_FILE_NOT_WRITABLE',
      message: `Expected to write "${file}", but ${reasonOf(thrown)}.`,
      file,
      mend: 'Give a path in a folder that exists and may be written.',
    });
  }
}
