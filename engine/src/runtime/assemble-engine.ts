import { exportHistory } from '../history/index.ts';
import type { Queue } from '../ports/index.ts';
import { createActivateJobs, type ActivateJobs } from './activate-jobs.ts';
import { createAdvanceTime } from './advance-time.ts';
import { createConfinement, type Confinement } from './confinement/index.ts';
import { createDefinitions, type Definitions } from './definitions.ts';
import { createDeploy, type Deploy } from './deploy.ts';
import { createDispatcher } from './dispatch.ts';
import type { Driven, Driver } from './driver.ts';
import type { Engine } from './engine-api.ts';
import type { EngineContext } from './engine-context.ts';
import { createEvaluateConditions } from './evaluate-conditions.ts';
import { createCommandHandler, type CommandHandler } from './handle-command.ts';
import { createExplainRules } from './explain-rules.ts';
import { createHistoryQueries } from './history-queries.ts';
import { createInstanceCommands } from './instance-commands.ts';
import { createInstanceTimers } from './instance-timers.ts';
import { createJobCommands, type JobCommands } from './job-commands.ts';
import { createLifecycle } from './lifecycle.ts';
import { createInstanceLoader, type InstanceLoader } from './load-instance.ts';
import { createMessageRouter, type MessageRouter } from './message-router.ts';
import { createOutsideEvents } from './outside-events.ts';
import { createQueries } from './queries.ts';
import { createQueueDriver } from './queue-driver.ts';
import { createInstanceReader } from './read-instance.ts';
import { createRuleSets, type RuleSets } from './rule-sets.ts';
import { createSealing } from './sealing.ts';
import { createDuties } from './separation-of-duties.ts';
import { commandClaim, createSendCommand, type SendCommand } from './send-command.ts';
import { createSignalRouter, type SignalRouter } from './signal-router.ts';
import { createRestartInstance } from './restart-instance.ts';
import { createStartInstance, type StartInstance } from './start-instance.ts';
import { createStartTimers } from './start-timers.ts';
import { createTaskCommands } from './task-commands.ts';
import type { Alarms } from './alarms/alarms-api.ts';
import { createAnswers } from './answers/create-answers.ts';
import { createAlarms } from './alarms/create-alarms.ts';
import { createDrafts } from './drafts/create-drafts.ts';
import type { Drafts } from './drafts/drafts-api.ts';
import { createDraftReleases } from './drafts/release-draft.ts';
import { createEntities } from './entity/create-entities.ts';
import { createEntityHandler, type EntityHandler } from './entity/handle-entity.ts';
import { createFamily } from './family/create-family.ts';
import { createFiles } from './files/create-files.ts';
import type { Files } from './files/files-api.ts';
import { createRecordedDecisions } from './decisions/recorded-decisions.ts';
import { createHeat } from './heat/create-heat.ts';
import { createIntake } from './intake/create-intake.ts';
import type { OrderIntake } from './intake/intake-api.ts';
import { createLedger } from './ledger/create-ledger.ts';
import type { Ledger } from './ledger/ledger-api.ts';
import { createMigration } from './migration/create-migration.ts';
import { createPolicyFacts } from './policies/policy-facts.ts';
import { createRecords } from './records/create-records.ts';
import { createRecordTypes } from './records/record-types.ts';
import type { Records } from './records/records-api.ts';
import { createReports } from './reports/create-reports.ts';
import type { Reports } from './reports/reports-api.ts';
import { createRetention } from './retention/create-retention.ts';
import type { Retention } from './retention/retention-api.ts';
import { toFailure } from './to-failure.ts';
import { createTriggerStart, type TriggerStart } from './trigger-start.ts';
import { createVirtualDriver } from './virtual-driver.ts';
import { createWorkers } from './workers.ts';

/** Exactly one of both: a queue, or the way to move the virtual clock. */
export interface Drive {
  readonly queue?: Queue;
  readonly moveTo?: (time: number) => void;
  /** False: what is due stays due; others carry it out, or nobody. */
  readonly takesWork: boolean;
}

/** Puts the parts of one engine together and takes up what an earlier run left. */
export async function assembleEngine(context: EngineContext, drive: Drive): Promise<Engine> {
  const connected = connect(context, drive.queue);
  const { driver, core } = connected;
  if (drive.takesWork) {
    await core.messages.sweep();
    await driver.start();
  }
  return publicFace({ context, ...connected, moveTo: drive.moveTo });
}

/** The parts that know each other. */
interface Core {
  readonly definitions: Definitions;
  readonly instances: InstanceLoader;
  readonly commands: CommandHandler;
  readonly triggerStart: TriggerStart;
  readonly messages: MessageRouter;
  readonly signals: SignalRouter;
  readonly underWay: Set<string>;
  readonly send: SendCommand;
  readonly jobs: JobCommands;
  readonly activate: ActivateJobs;
  readonly entities: EntityHandler;
  readonly start: StartInstance;
  readonly rules: RuleSets;
  readonly ledger: Ledger;
  readonly records: Records;
  readonly reports: Reports;
  readonly intake: OrderIntake;
  readonly files: Files;
  readonly alarms: Alarms;
  readonly sealing: Pick<Engine, 'seal'>;
  readonly retention: Retention;
  readonly confinement: Confinement;
  readonly policyFacts: Engine['policyFacts'];
}

interface Connected {
  readonly driver: Driver;
  readonly core: Core;
  readonly driven: Driven;
  readonly deploy: Deploy;
  readonly drafts: Drafts;
}

function connect(context: EngineContext, queue: Queue | undefined): Connected {
  // The driver is told of commits, and carries out what it was told with parts that commit.
  const parts = (): Driven => driven;
  const driver = queue ? createQueueDriver(queue, parts) : createVirtualDriver(parts);
  const core = createCore(context, driver, (id) => driven.dispatcher.dispatch(id));
  const { commands, definitions, triggerStart, activate, jobs, messages, entities } = core;
  const startTimers = createStartTimers({ context, definitions, triggerStart });
  const { announce } = driver;
  const deploy = createDeploy({ context, definitions, startTimers, messages, announce });
  const drafting = { context, entities, deploy };
  const driven: Driven = {
    context,
    messages,
    dispatcher: createDispatcher({ context, ...core }),
    instanceTimers: createInstanceTimers(context, commands),
    startTimers,
    releases: createDraftReleases(drafting),
    workers: createWorkers({ context, activate, commands: jobs, selfDriven: queue !== undefined }),
  };
  return { driver, core, driven, deploy, drafts: createDrafts(drafting) };
}

function createCore(
  context: EngineContext,
  { announce }: Driver,
  dispatch: (id: string) => Promise<void>,
): Core {
  const definitions = createDefinitions(context.store);
  const instances = createInstanceLoader(context.store, context.cachedInstances);
  const rules = createRuleSets(context);
  const commands: CommandHandler = createCommandHandler({
    ...{ context, definitions, instances, announce },
    rules,
    subscriptionsOpened: async (opened) => {
      try {
        await messages.subscriptionsOpened(opened);
      } catch (thrown) {
        // The commit stands; the message stays in the buffer and is found by the next sweep.
        context.report(toFailure(thrown, 'to look for buffered messages'), { during: 'message' });
      }
    },
  });
  const triggerStart = createTriggerStart(context, commands);
  const messages: MessageRouter = createMessageRouter({ context, commands, triggerStart });
  const signals = createSignalRouter({ context, commands, triggerStart });
  const send = createSendCommand(context, commands);
  const jobs = createJobCommands(context, send);
  const activate = createActivateJobs(context, instances);
  const entities = createEntityHandler({ context, announce, dispatch });
  const start = createStartInstance({ context, commands, definitions });
  const types = createRecordTypes(context.store);
  const sealing = createSealing(context);
  const records = createRecords({ context, entities, types });
  const confinement = createConfinement(context, definitions);
  const policyFacts = createPolicyFacts(context, definitions);
  const files = createFiles({ context, entities });
  return {
    ...{ definitions, instances, commands, triggerStart, messages, signals, send, jobs, activate },
    ...{ entities, start, rules, records, confinement, underWay: new Set() },
    ledger: createLedger({ context, entities, rules }),
    policyFacts,
    reports: createReports({ context, definitions, entities, types, confinement, policyFacts }),
    intake: createIntake({ context, entities, messages, start, files }),
    files,
    alarms: createAlarms({ context, entities, definitions, rules, records }),
    sealing,
    retention: createRetention({ context, entities, seal: sealing.seal }),
  };
}

interface Face extends Connected {
  readonly context: EngineContext;
  readonly moveTo: Drive['moveTo'];
}

/** Guarded as one, so that no method can be forgotten. */
type Guarded = Omit<
  Engine,
  | 'registerWorker'
  | 'exportHistory'
  | 'now'
  | 'close'
  | 'ledger'
  | 'records'
  | 'reports'
  | 'entities'
  | 'intake'
  | 'files'
  | 'alarms'
  | 'migration'
  | 'drafts'
  | 'retention'
  | 'confinement'
  | 'answers'
  | 'changes'
>;

function publicFace(face: Face): Engine {
  const { context, driver, driven } = face;
  const lifecycle = createLifecycle();
  const close = async (): Promise<void> => {
    await driven.workers.close();
    await lifecycle.drained();
    await driver.close();
    await context.store.close();
  };
  return {
    ...guardAll(methods(face), lifecycle.guard),
    ledger: guardAll(face.core.ledger, lifecycle.guard),
    records: guardAll(face.core.records, lifecycle.guard),
    reports: guardAll(face.core.reports, lifecycle.guard),
    entities: guardAll(createEntities(context, face.core.entities), lifecycle.guard),
    intake: guardAll(face.core.intake, lifecycle.guard),
    files: guardAll(face.core.files, lifecycle.guard),
    alarms: guardAll(face.core.alarms, lifecycle.guard),
    migration: guardAll(createMigration({ context, ...face.core }), lifecycle.guard),
    drafts: guardAll(face.drafts, lifecycle.guard),
    retention: guardAll(face.core.retention, lifecycle.guard),
    confinement: guardAll(face.core.confinement, lifecycle.guard),
    changes: context.changes,
    answers: guardAll(createAnswers(context), lifecycle.guard),
    registerWorker: (type, handler, options) => {
      lifecycle.assertOpen();
      return driven.workers.register(type, handler, options);
    },
    exportHistory: (instanceIds) => {
      lifecycle.assertOpen();
      const some = instanceIds === undefined ? {} : { instanceIds };
      // An export lies at rest, too.
      return exportHistory(context.atRest ?? context.store, { now: context.clock.now(), ...some });
    },
    now: () => context.clock.now(),
    close: async () => {
      if (lifecycle.shut()) await close();
    },
  };
}

function methods({ context, core, driver, driven, deploy, moveTo }: Face): Guarded {
  const { definitions, send, jobs } = core;
  const { settle } = driver;
  const read = createInstanceReader(context.store);
  const histories = createHistoryQueries(context, read);
  return {
    deploy,
    start: core.start,
    ...createOutsideEvents({ context, ...core }),
    evaluateConditions: createEvaluateConditions({ context, ...core }),
    activateJobs: core.activate,
    ...jobs,
    ...createTaskCommands(send),
    ...createInstanceCommands(send, read),
    ...createQueries(context, definitions, read),
    ...histories,
    restartInstance: createRestartInstance({ ...core, read, asOf: histories.asOf }),
    ...createDuties(context, definitions),
    wasDone: async (instanceId, key) =>
      (await context.store.claimOwner(commandClaim(instanceId, key))) !== undefined,
    ...core.sealing,
    heat: createHeat(context),
    family: createFamily({ store: context.store, ...core }),
    explainRules: createExplainRules(context, core.rules),
    recordedDecisions: createRecordedDecisions(context, definitions),
    policyFacts: core.policyFacts,
    settle,
    holdTurn: driver.holdTurn,
    advanceTime: createAdvanceTime({ ...driven, settle, moveTo }),
  };
}

function guardAll<T extends object>(
  methods: T,
  guard: ReturnType<typeof createLifecycle>['guard'],
): T {
  // Each method is replaced by the same call behind a guard: names and types stay as they were.
  const calls = Object.entries(methods) as [string, (...args: unknown[]) => Promise<unknown>][];
  const guarded = calls.map(([name, call]) => [name, guard(call)] as const);
  // The same names lead to the same types, which entries do not tell.
  return Object.fromEntries(guarded) as unknown as T;
}
