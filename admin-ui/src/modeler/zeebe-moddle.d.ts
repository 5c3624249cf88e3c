declare module 'zeebe-bpmn-moddle/resources/zeebe.json' {
  const descriptor: Readonly<Record<string, unknown>>;
  export = descriptor;
}
