import type { Engine, InstanceRow } from '@waybill/engine';
import { fold } from './fold.ts';
import { conditionOn } from './variable-condition.ts';

/** What no index finds instances by. */
export interface LookedAt {
  readonly startedFrom?: number;
  readonly startedBefore?: number;
  readonly endedFrom?: number;
  readonly endedBefore?: number;
  /** How a business key or an id begins. */
  readonly begins?: string;
  /** The actor of the first commit. */
  readonly startedBy?: string;
  readonly element?: string;
  readonly incidentCode?: string;
  /** As `conditionOn` reads them; each must be true. */
  readonly variable?: readonly string[];
}

type Look = (engine: Engine, row: InstanceRow) => boolean | Promise<boolean>;

interface Looks {
  /** Is it one that is asked for? Absent: all are. */
  readonly fits?: (engine: Engine, row: InstanceRow) => Promise<boolean>;
  /** Costs more than the row. */
  readonly whole: boolean;
}

export function looksOf(asked: LookedAt): Looks {
  const inRow = rowLook(asked);
  const inside = [starterLook(asked), stateLook(asked), variablesLook(asked)].filter(
    (look) => look !== undefined,
  );
  const looks = [...(inRow ? [inRow] : []), ...inside];
  if (looks.length === 0) return { whole: false };
  return {
    whole: inside.length > 0,
    fits: async (engine, row) => {
      for (const look of looks) if (!(await look(engine, row))) return false;
      return true;
    },
  };
}

function rowLook(asked: LookedAt): Look | undefined {
  const { startedFrom, startedBefore, endedFrom, endedBefore, begins } = asked;
  const all = [startedFrom, startedBefore, endedFrom, endedBefore, begins];
  if (all.every((one) => one === undefined)) return undefined;
  const hasEnded = endedFrom !== undefined || endedBefore !== undefined;
  const within = (time: number, from = -Infinity, before = Infinity): boolean =>
    time >= from && time < before;
  const beginning = fold(begins ?? '');
  return (_engine, { id, businessKey = '', startedAt, endedAt }) =>
    within(startedAt, startedFrom, startedBefore) &&
    (!hasEnded || (endedAt !== undefined && within(endedAt, endedFrom, endedBefore))) &&
    [businessKey, id].some((one) => fold(one).startsWith(beginning));
}

function starterLook({ startedBy }: LookedAt): Look | undefined {
  if (startedBy === undefined) return undefined;
  return async (engine, { id }) => {
    const [first] = await engine.history(id, 1, 1);
    return first?.actor.id === startedBy;
  };
}

function stateLook({ element, incidentCode }: LookedAt): Look | undefined {
  if (element === undefined && incidentCode === undefined) return undefined;
  return async (engine, { id }) => {
    const { executions, incidents } = (await engine.instance(id)).state;
    const stands = (one: { readonly element: string }): boolean => one.element === element;
    const failed = Object.values(incidents).map(({ failure }) => failure.code);
    return (
      (element === undefined || Object.values(executions).some(stands)) &&
      (incidentCode === undefined || failed.includes(incidentCode))
    );
  };
}

/** The variables that whoever opens the instance is shown, and no others. */
function variablesLook({ variable = [] }: LookedAt): Look | undefined {
  if (variable.length === 0) return undefined;
  const conditions = variable.map(conditionOn);
  return async (engine, { id }) => {
    const variables = await engine.variables(id);
    return conditions.every((isTrueOf) => isTrueOf(variables));
  };
}
