/** What this folder uses of bpmn-moddle, which ships no types for its entry point. */
declare module 'bpmn-moddle' {
  export interface ReadReference {
    readonly element: {
      readonly $type: string;
      readonly [property: string]: unknown;
      set(name: string, value: unknown): void;
    };
    readonly property: string;
    readonly id: string;
  }
  export interface ReadWarning {
    readonly message: string;
    readonly error?: Error;
    readonly element?: unknown;
    readonly property?: string;
    readonly value?: string;
  }
  export interface ReadResult {
    readonly rootElement: unknown;
    readonly elementsById: Readonly<Record<string, unknown>>;
    readonly references: readonly ReadReference[];
    readonly warnings: readonly ReadWarning[];
  }
  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    fromXML(xml: string, options?: { readonly lax?: boolean }): Promise<ReadResult>;
    toXML(
      root: unknown,
      options?: { readonly format?: boolean },
    ): Promise<{ readonly xml: string }>;
  }
}
