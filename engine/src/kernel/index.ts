export type {
  ActivateAdHocCommand,
  AssignTaskCommand,
  CancelInstanceCommand,
  ChildThrowCommand,
  ClaimTaskCommand,
  Command,
  CommandContext,
  CompleteChildCommand,
  CompleteJobCommand,
  CompleteRulesCommand,
  CompleteTaskCommand,
  FailChildCommand,
  FailJobCommand,
  FailRulesCommand,
  FireTimerCommand,
  MigrateCommand,
  MoveTokenCommand,
  ResolveIncidentCommand,
  SetVariablesCommand,
  StartCommand,
  SuspendCommand,
  ThrowJobErrorCommand,
  TriggerCommand,
  UnclaimTaskCommand,
  UpdateTaskCommand,
} from './command.ts';
export type { Effect, WorkKind } from './effect.ts';
export type { EntryCause, Event, EventKind, EventOf } from './event.ts';
export type {
  ChildWork,
  CompensationRecord,
  ConditionalSubscription,
  Entry,
  Execution,
  Incident,
  InstanceState,
  InstanceStatus,
  JobWork,
  LoopState,
  MessageSubscription,
  ParentLink,
  Phase,
  RestartPoint,
  RulesWork,
  SignalSubscription,
  Step,
  Subscription,
  SuspendedBy,
  Suspension,
  TimerSubscription,
  UserTaskWork,
  Work,
} from './state.ts';
export { decide, type Decide, type Decision } from './decide.ts';
export { evolve, fold } from './evolve.ts';
export { findObstacles } from './migrate/find-obstacles.ts';
export { visibleVariables } from './scope.ts';
export { nextDue } from './flow/plan-timer.ts';
export { planDefinition, type PlannedTrigger } from './flow/plan-trigger.ts';
