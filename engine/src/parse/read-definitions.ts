import { guardXml } from './guard-xml.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { ModdleElement } from './moddle-element.ts';
import type { Problem } from './problem.ts';
import { readXml } from './read-xml.ts';
import { createReporter } from './reporter.ts';

export interface ReadFile {
  /** The file as a tree; undefined where it is not BPMN at all. */
  readonly definitions?: ModdleElement;
  /** Of reading alone: nothing is said about what could be carried out. */
  readonly problems: readonly Problem[];
}

/** Reads a BPMN 2.0 file into a tree without asking whether it can run. Never rejects. */
export async function readDefinitions(xml: string, file?: string): Promise<ReadFile> {
  const facts = guardXml(xml, DEFAULT_LIMITS);
  const reporter = createReporter(file, facts.lines);
  for (const finding of facts.findings) reporter.error(finding);
  const definitions = facts.safe ? await readXml(xml, facts, reporter) : undefined;
  return { ...(definitions && { definitions }), problems: reporter.problems() };
}
