import type { StoryMessages } from './story-messages.ts';

const caught = (by: string | undefined): string => (by === undefined ? '' : `，由 ${by} 捕获`);

export const STORY_ZH: StoryMessages = {
  instanceStarted: (process, version, businessKey) =>
    `${process} 启动，版本 ${version}${businessKey === undefined ? '' : `，业务编号 ${businessKey}`}`,
  instanceCompleted: '流程结束',
  instanceTerminated: (reason) => `流程被取消${reason === undefined ? '' : `：${reason}`}`,
  reached: (element) => `到达 ${element}`,
  taskOpened: (element, who) => `任务 ${element} 待办${who === undefined ? '' : `，交给 ${who}`}`,
  jobOpened: (element, type) => `作业 ${element} 派发，类型“${type}”`,
  called: (element, processId) => `${element} 调用流程 ${processId}`,
  rulesAsked: (element, ruleSet) => `${element} 询问规则集 ${ruleSet}`,
  rulesEvaluated: (ruleSet, version, outputs) => `规则集 ${ruleSet} ${version} 得出 ${outputs}`,
  completed: (element) => `完成 ${element}`,
  terminated: (element) => `提前结束 ${element}`,
  variable: (name, value) => `${name} = ${value}`,
  waitsUntil: (element, time) => `${element} 等到 ${time}`,
  waitsForMessage: (element, name) => `${element} 等待消息 ${name}`,
  waitsForSignal: (element, name) => `${element} 等待信号 ${name}`,
  triggered: (element) => `${element} 被触发`,
  jobFailed: (message, retries) => `作业失败，尚可重试 ${retries} 次：${message}`,
  assigned: (how, who) =>
    ({
      claim: `${who} 认领`,
      unclaim: '退回待认领',
      assign: `指派给 ${who}`,
      delegate: `委派给 ${who}`,
    })[how],
  errorThrown: (code, by) => `抛出错误 ${code}${caught(by)}`,
  escalationThrown: (code, by) => `抛出升级 ${code}${caught(by)}`,
  messageThrown: (name) => `发出消息 ${name}`,
  signalThrown: (name) => `发出信号 ${name}`,
  compensating: '正在补偿已完成的工作',
  incidentRaised: (element, code, message) => `${element} 发生异常：${code}：${message}`,
  incidentResolved: '异常已解决',
  migrated: (from, to) => `从版本 ${from} 迁移到版本 ${to}`,
  suspended: (withCaller) => (withCaller ? '随调用它的实例挂起' : '已挂起'),
  resumed: (withCaller) => (withCaller ? '随调用它的实例恢复' : '已恢复'),
  reason: (reason) => `原因：${reason}`,
  restartedFrom: (instance, revision, element) =>
    `由实例 ${instance} 第 ${revision} 次提交时的状态，从 ${element} 重新发起`,
  restartedAs: (instance, element) => `已从 ${element} 重新发起为实例 ${instance}`,
  tokenMoved: (element) => `令牌移出 ${element}`,
};
