import type { ProcessModel } from '../model/index.ts';
import { compileProcess } from './compile-process.ts';
import { globalTask, isGlobalTask } from './elements/global-task.ts';
import { executableProcesses } from './executable.ts';
import type { FileContext } from './file-context.ts';
import { deepFreeze } from './freeze.ts';
import { buildGraph } from './graph.ts';
import { guardXml } from './guard-xml.ts';
import type { XmlFacts } from './guard-xml.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { ParseLimits } from './limits.ts';
import { indexMessageFlows } from './message-flows.ts';
import { elementsOf, idOf } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';
import type { Problem } from './problem.ts';
import { present } from './present.ts';
import { readXml } from './read-xml.ts';
import { createReporter } from './reporter.ts';
import type { Reporter } from './reporter.ts';
import { checkPersonalExposed } from './validate/personal-exposed.ts';
import { checkStartVariables } from './validate/start-variables.ts';
import { validate } from './validate/validate.ts';

export interface ParseOptions {
  /** Name of the file, for problems. */
  readonly file?: string;
  readonly limits?: Partial<ParseLimits>;
}

export interface ParsedFile {
  readonly file?: string;
  /** Deep-frozen; empty where any problem is an error. */
  readonly processes: readonly ProcessModel[];
  /** Ids of processes left out: others are marked executable, or they are empty and unmarked. */
  readonly notExecutable: readonly string[];
  /** In the order of their lines. */
  readonly problems: readonly Problem[];
}

/** Reads, checks and compiles one BPMN 2.0 file. Never rejects: what is wrong is a problem. */
export async function parseBpmn(xml: string, options: ParseOptions = {}): Promise<ParsedFile> {
  const facts = guardXml(xml, { ...DEFAULT_LIMITS, ...options.limits });
  const reporter = createReporter(options.file, facts.lines);
  reportFacts(facts, reporter);
  const definitions = facts.safe ? await readXml(xml, facts, reporter) : undefined;
  const content = definitions ? compileFile(definitions, reporter) : NOTHING;
  return deepFreeze({
    ...present({ file: options.file }),
    processes: reporter.hasErrors() ? [] : content.processes,
    notExecutable: content.notExecutable,
    problems: reporter.problems(),
  });
}

type Content = Pick<ParsedFile, 'processes' | 'notExecutable'>;

const NOTHING: Content = { processes: [], notExecutable: [] };

function compileFile(definitions: ModdleElement, reporter: Reporter): Content {
  const { running, resting } = executableProcesses(definitions, reporter);
  const graphs = running.map(buildGraph);
  const messageFlows = indexMessageFlows(definitions, graphs);
  const file: FileContext = {
    definitions,
    graphs,
    messageFlows,
    reporter,
    expressions: { length: 0 },
  };
  validate(file);
  const tasks = elementsOf(definitions, 'rootElements').filter(isGlobalTask);
  const processes = [
    ...graphs.map((graph) => compileProcess(graph, file)),
    ...tasks.flatMap((task) => globalTask(task, file) ?? []),
  ];
  for (const model of processes) {
    checkStartVariables(model, reporter);
    checkPersonalExposed(model, reporter);
  }
  return {
    processes,
    notExecutable: resting.map(idOf),
  };
}

function reportFacts(facts: XmlFacts, reporter: Reporter): void {
  for (const finding of facts.findings) reporter.error(finding);
  for (const { uri, prefix, line } of facts.foreign) {
    const name = prefix === '' ? uri : `${prefix} (${uri})`;
    const message = `Expected BPMN 2.0 and 'zeebe:' only, but the file also uses ${name}: it is not carried out.`;
    reporter.warning({ code: 'BPMN_FOREIGN_NAMESPACE', line, message });
  }
}
