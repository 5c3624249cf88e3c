export {
  alarmId,
  type AlarmKind,
  type AlarmState,
  type AlarmSubject,
  type Finding,
} from './alarm.ts';
export { ALARM } from './alarm-entity.ts';
export { silenceFailure } from './decide-alarm.ts';
export { heatOf, type ElementHeat } from './heat.ts';
export { PACE, paceClaim, paceName, type ElementRun, type PaceState } from './pace.ts';
export { predict, usualStay, type Prediction } from './predict.ts';
export { runsOf, type TimedEvents } from './runs-of.ts';
