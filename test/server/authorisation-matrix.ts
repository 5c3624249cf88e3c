import { ROLES, type Role } from '../../engine/src/people/index.ts';
import type { RouteName } from '../../server/src/contract/index.ts';

type Who = 'anybody' | readonly Role[];

const EVERY_ROLE = ROLES;
const WORKERS = ['clerk', 'domain-expert', 'manager', 'process-owner'] as const;
const OWNER = ['process-owner'] as const;
const ADMINISTRATOR = ['administrator'] as const;
const LEADERS = ['manager', 'process-owner'] as const;
const OPERATORS = ['process-owner', 'administrator'] as const;
const OVERSEERS = ['manager', 'process-owner', 'auditor', 'administrator'] as const;

/**
 * Who may call each route, said once more by hand: a route that is missing here does not compile,
 * and one whose permission says otherwise fails.
 */
export const MATRIX: Readonly<Record<RouteName, Who>> = {
  getHealth: 'anybody',
  getReadiness: 'anybody',
  getOpenApi: 'anybody',
  getCounts: ['process-owner', 'auditor', 'administrator'],
  signIn: 'anybody',
  whoAmI: EVERY_ROLE,
  signOut: EVERY_ROLE,
  changePassword: EVERY_ROLE,
  listTasks: EVERY_ROLE,
  getTask: EVERY_ROLE,
  claimTask: WORKERS,
  unclaimTask: WORKERS,
  delegateTask: WORKERS,
  assignTask: LEADERS,
  updateTask: LEADERS,
  completeTask: WORKERS,
  commentTask: WORKERS,
  listInstances: EVERY_ROLE,
  startInstance: WORKERS,
  getInstance: EVERY_ROLE,
  getInstanceHistory: EVERY_ROLE,
  getInstanceAsOf: EVERY_ROLE,
  cancelInstance: OWNER,
  setVariables: OWNER,
  moveToken: OWNER,
  listIncidents: OVERSEERS,
  resolveIncident: OPERATORS,
  listDefinitions: EVERY_ROLE,
  getDefinition: EVERY_ROLE,
  getForm: EVERY_ROLE,
  deploy: OWNER,
  listRecordTypes: EVERY_ROLE,
  getRecordType: EVERY_ROLE,
  searchRecords: EVERY_ROLE,
  createRecord: WORKERS,
  getRecord: EVERY_ROLE,
  updateRecord: WORKERS,
  getRecordHistory: EVERY_ROLE,
  compareRecord: EVERY_ROLE,
  approveChange: WORKERS,
  rejectChange: WORKERS,
  retireRecord: WORKERS,
  restoreRecord: WORKERS,
  listUsers: EVERY_ROLE,
  getUser: EVERY_ROLE,
  createUser: ADMINISTRATOR,
  updateUser: ADMINISTRATOR,
  resetPassword: ADMINISTRATOR,
  listDepartments: EVERY_ROLE,
  setDepartment: ADMINISTRATOR,
};
