import type { StoryMessages } from './story-messages.ts';

const caught = (by: string | undefined): string => (by === undefined ? '' : `, caught by ${by}`);

export const STORY_EN: StoryMessages = {
  instanceStarted: (process, version, businessKey) =>
    `${process} started, version ${version}${businessKey === undefined ? '' : `, business key ${businessKey}`}`,
  instanceCompleted: 'the process has ended',
  instanceTerminated: (reason) =>
    `the process was cancelled${reason === undefined ? '' : `: ${reason}`}`,
  reached: (element) => `came to ${element}`,
  taskOpened: (element, who) => `task ${element} opened${who === undefined ? '' : ` for ${who}`}`,
  jobOpened: (element, type) => `job ${element} handed out as "${type}"`,
  called: (element, processId) => `${element} called process ${processId}`,
  rulesAsked: (element, ruleSet) => `${element} asked rule set ${ruleSet}`,
  rulesEvaluated: (ruleSet, version, outputs) => `rule set ${ruleSet} ${version} gave ${outputs}`,
  completed: (element) => `completed ${element}`,
  terminated: (element) => `ended ${element} early`,
  variable: (name, value) => `${name} = ${value}`,
  waitsUntil: (element, time) => `${element} waits until ${time}`,
  waitsForMessage: (element, name) => `${element} waits for message ${name}`,
  waitsForSignal: (element, name) => `${element} waits for signal ${name}`,
  triggered: (element) => `${element} was triggered`,
  jobFailed: (message, retries) => `the job failed, ${retries} tries left: ${message}`,
  assigned: (how, who) =>
    ({
      claim: `claimed by ${who}`,
      unclaim: 'given back',
      assign: `assigned to ${who}`,
      delegate: `delegated to ${who}`,
    })[how],
  errorThrown: (code, by) => `error ${code} thrown${caught(by)}`,
  escalationThrown: (code, by) => `escalation ${code} thrown${caught(by)}`,
  messageThrown: (name) => `message ${name} sent`,
  signalThrown: (name) => `signal ${name} sent`,
  compensating: 'completed work is being undone',
  incidentRaised: (element, code, message) => `incident at ${element}: ${code}: ${message}`,
  incidentResolved: 'incident resolved',
  migrated: (from, to) => `goes on by version ${to} instead of ${from}`,
  suspended: (withCaller) =>
    withCaller ? 'suspended, like the instance that called it' : 'suspended',
  resumed: (withCaller) => (withCaller ? 'resumed, like the instance that called it' : 'resumed'),
  reason: (reason) => `reason: ${reason}`,
  restartedFrom: (instance, revision, element) =>
    `restarted at ${element} from instance ${instance} as of revision ${revision}`,
  restartedAs: (instance, element) => `restarted at ${element} as instance ${instance}`,
  tokenMoved: (element) => `token moved away from ${element}`,
};
