declare module 'bpmn-js-properties-panel' {
  type Module = Readonly<Record<string, unknown>>;
  export const BpmnPropertiesPanelModule: Module;
  export const BpmnPropertiesProviderModule: Module;
  export const ZeebePropertiesProviderModule: Module;
}

declare module 'camunda-bpmn-js-behaviors/lib/camunda-cloud' {
  const module: Readonly<Record<string, unknown>>;
  export = module;
}

declare module 'diagram-js-minimap' {
  const module: Readonly<Record<string, unknown>>;
  export = module;
}

declare module 'bpmn-js-create-append-anything' {
  export const CreateAppendAnythingModule: Readonly<Record<string, unknown>>;
}
