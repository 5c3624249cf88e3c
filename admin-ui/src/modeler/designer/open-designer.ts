import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import BpmnModeler from 'bpmn-js/lib/Modeler';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  ZeebePropertiesProviderModule,
} from 'bpmn-js-properties-panel';
import zeebeBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud';
import minimap from 'diagram-js-minimap';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import { DIAGRAM_LOOK } from '../diagram-look.ts';
import { createDiagramView, type DiagramView } from '../diagram-view.ts';
import type { ViewerOptions } from '../open-viewer.ts';
import { addPinchZoom } from '../pinch-zoom.ts';
import type { EventBus } from '../services.ts';
import '../diagram.css';
import { translateModule } from './translate-module.ts';

export interface DesignerPlaces {
  readonly canvas: HTMLElement;
  readonly panel: HTMLElement;
}

export interface DesignerOptions extends ViewerOptions {
  /** Told after each change that was made by hand. */
  readonly onChange: () => void;
}

/** A diagram to draw: palette, menus and the properties panel with the zeebe attributes. */
export function openDesigner(places: DesignerPlaces, options: DesignerOptions): DiagramView {
  const modeler = new BpmnModeler({
    ...{ container: places.canvas, ...DIAGRAM_LOOK, moddleExtensions: { zeebe } },
    propertiesPanel: { parent: places.panel },
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      ZeebePropertiesProviderModule,
      ...[zeebeBehaviors, minimap, translateModule(options.language)],
    ],
  });
  addPinchZoom(places.canvas, modeler.get('canvas'));
  modeler.get<EventBus>('eventBus').on('commandStack.changed', 500, options.onChange);
  return createDiagramView(modeler, options);
}
