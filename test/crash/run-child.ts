import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { readReport, type Assignment, type Report } from './protocol.ts';

/** When to kill: so many milliseconds after the child has said this. */
export interface Kill {
  readonly after: 'opening' | 'ready';
  readonly delay: number;
}

export interface Ended {
  readonly signal: NodeJS.Signals | null;
  readonly status: number | null;
}

/** Runs the bundled child to its end or its kill; resolves when all it said has been heard. */
export async function runChild(
  bundle: string,
  assignment: Assignment,
  hear: (report: Report) => void,
  kill?: Kill,
): Promise<Ended> {
  const child = spawn(process.execPath, [bundle, JSON.stringify(assignment)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (status, signal) => resolve({ status, signal }));
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const report = readReport(line);
    if (!report) continue;
    hear(report);
    if (kill && report.kind === kill.after) setTimeout(() => child.kill('SIGKILL'), kill.delay);
  }
  return ended;
}
