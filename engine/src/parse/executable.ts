import type { Reporter } from './reporter.ts';
import { describe, elementsOf, isA } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';

/**
 * The processes that run: those marked `isExecutable="true"`; where none is marked so, all of them,
 * empty ones left out, since files without a vendor often have no mark.
 */
export function executableProcesses(
  definitions: ModdleElement,
  reporter: Reporter,
): { readonly running: readonly ModdleElement[]; readonly resting: readonly ModdleElement[] } {
  const processes = elementsOf(definitions, 'rootElements').filter((root) =>
    isA(root, 'bpmn:Process'),
  );
  const marked = processes.filter((process) => process['isExecutable'] === true);
  if (marked.length > 0) {
    return { running: marked, resting: processes.filter((process) => !marked.includes(process)) };
  }
  // Modelers leave a process without content behind each pool that was only drawn.
  const filled = processes.filter((process) => elementsOf(process, 'flowElements').length > 0);
  const running = filled.length > 0 ? filled : processes;
  for (const process of running) {
    const message = `Expected isExecutable="true" on one process at least, but ${describe(process)} has no such mark: it runs all the same.`;
    reporter.warning({ code: 'BPMN_NOT_MARKED_EXECUTABLE', at: process, message });
  }
  return { running, resting: processes.filter((process) => !running.includes(process)) };
}
