import { planMigration, migrateCommand } from '../../engine/src/migration/index.ts';
import type { MigrationMapping, MigrationPlan } from '../../engine/src/migration/index.ts';
import type { MigrateCommand } from '../../engine/src/kernel/index.ts';
import type { ProcessModel } from '../../engine/src/model/index.ts';
import { givenXml, pick, Run } from '../elements/given-process.ts';
import { bpmn } from '../engine/process-xml.ts';

/** A process of these elements, its flows written as `a->b`. */
export function flowing(
  elements: readonly string[],
  flows: readonly string[],
  id = 'order',
): string {
  return `<process id="${id}" isExecutable="true">${elements.join('')}${flowsOf(flows)}</process>`;
}

/** The flow from `a` to `b` is called `a-b`; more than one are told apart by `#`. */
export const flowsOf = (flows: readonly string[]): string =>
  flows
    .map((flow) => {
      const [source = '', target = ''] = flow.split('#')[0]?.split('->') ?? [];
      const id = flow.replace('->', '-').replace('#', '_');
      return `<sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}"/>`;
    })
    .join('');

export const timerBoundary = (id: string, host: string, duration: string): string =>
  `<boundaryEvent id="${id}" attachedToRef="${host}" cancelActivity="false"><timerEventDefinition><timeDuration>${duration}</timeDuration></timerEventDefinition></boundaryEvent>`;

export const modelOf = async (processes: string, more = ''): Promise<ProcessModel> =>
  pick(await givenXml(bpmn(processes, more)));

/** What a plan of these two says to the kernel. */
const commandOf = (plan: MigrationPlan): MigrateCommand =>
  migrateCommand(plan, { fromVersion: 1, toVersion: 2, reason: 'as tested' });

/** The same instance, going on by the other version. */
export function migrated(run: Run, to: ProcessModel, mapping: MigrationMapping = {}): Run {
  const plan = planMigration(run.model, to, mapping);
  return onward(run, to).do(commandOf(plan));
}

/** Code and element of the refusal; fails where it is not refused. */
export function refusal(run: Run, to: ProcessModel, mapping: MigrationMapping = {}): string {
  return onward(run, to).refused(commandOf(planMigration(run.model, to, mapping)));
}

function onward(run: Run, to: ProcessModel): Run {
  const next = new Run(to);
  next.events.push(...run.events);
  next.now = run.now;
  next.state = run.state;
  return next;
}
