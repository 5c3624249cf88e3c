import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };

/**
 * bpmn-moddle reads the script of a global script task from an attribute only; the BPMN 2.0 schema
 * (Semantic.xsd, `tGlobalScriptTask`) gives it as an element. Both are read.
 */
const SCHEMA_MEND = {
  name: 'Schema mend',
  uri: 'urn:waybill:schema-mend',
  prefix: 'mend',
  types: [
    {
      name: 'GlobalScriptText',
      extends: ['bpmn:GlobalScriptTask'],
      properties: [
        { name: 'bpmn:script', type: 'String', replaces: 'bpmn:GlobalScriptTask#script' },
      ],
    },
  ],
};

/** A reader and writer of BPMN 2.0 with the `zeebe:` extensions. */
export const createModdle = (): BpmnModdle => new BpmnModdle({ zeebe, mend: SCHEMA_MEND });
