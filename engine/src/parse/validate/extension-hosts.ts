const JOB_HOSTS = [
  'bpmn:ServiceTask',
  'bpmn:SendTask',
  'bpmn:ScriptTask',
  'bpmn:BusinessRuleTask',
  'bpmn:GlobalScriptTask',
  'bpmn:GlobalBusinessRuleTask',
  'bpmn:EndEvent',
  'bpmn:IntermediateThrowEvent',
] as const;

const USER_TASKS = ['bpmn:UserTask', 'bpmn:GlobalUserTask'] as const;

/** On which elements each `zeebe:` extension takes effect. */
export const EXTENSION_HOSTS: Readonly<Record<string, readonly string[]>> = {
  'zeebe:TaskDefinition': JOB_HOSTS,
  'zeebe:TaskHeaders': JOB_HOSTS,
  'zeebe:IoMapping': ['bpmn:Activity', 'bpmn:Event', 'bpmn:GlobalTask'],
  'zeebe:CalledElement': ['bpmn:CallActivity'],
  'zeebe:CalledDecision': ['bpmn:BusinessRuleTask', 'bpmn:GlobalBusinessRuleTask'],
  'zeebe:AssignmentDefinition': USER_TASKS,
  'zeebe:TaskSchedule': USER_TASKS,
  'zeebe:PriorityDefinition': USER_TASKS,
  // Beside user tasks: a start form is shown by whoever starts the process.
  'zeebe:FormDefinition': [...USER_TASKS, 'bpmn:StartEvent'],
  'zeebe:UserTask': USER_TASKS,
  'zeebe:Script': ['bpmn:ScriptTask', 'bpmn:GlobalScriptTask'],
  'zeebe:Subscription': [
    'bpmn:Message',
    'bpmn:SendTask',
    'bpmn:ReceiveTask',
    'bpmn:CatchEvent',
    'bpmn:ThrowEvent',
  ],
  'zeebe:LoopCharacteristics': ['bpmn:MultiInstanceLoopCharacteristics'],
  'zeebe:Properties': ['bpmn:BaseElement'],
  'zeebe:AdHoc': ['bpmn:AdHocSubProcess'],
};

/** Extensions this engine knows of but does not carry out: what ignoring each would do. */
export const NOT_CARRIED_OUT: Readonly<Record<string, 'changes what runs' | 'changes nothing'>> = {
  'zeebe:ExecutionListeners': 'changes what runs',
  'zeebe:TaskListeners': 'changes what runs',
  'zeebe:AgentDefinition': 'changes what runs',
  'zeebe:ConditionalFilter': 'changes what runs',
  'zeebe:LinkedResources': 'changes nothing',
  'zeebe:VersionTag': 'changes nothing',
  'zeebe:JobPriorityDefinition': 'changes nothing',
  'zeebe:UserTaskForm': 'changes nothing',
};
