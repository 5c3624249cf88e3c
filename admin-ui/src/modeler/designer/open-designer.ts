import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import BpmnModeler from 'bpmn-js/lib/Modeler';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { CreateAppendAnythingModule } from 'bpmn-js-create-append-anything';
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  ZeebePropertiesProviderModule,
} from 'bpmn-js-properties-panel';
import zeebeBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud';
import minimap from 'diagram-js-minimap';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import { speakTexts } from '../../parts/speak-texts.ts';
import type { Block } from '../blocks/block.ts';
import { blocksModule } from '../blocks/blocks-module.ts';
import { DIAGRAM_LOOK } from '../diagram-look.ts';
import { createDiagramView } from '../diagram-view.ts';
import type { KnownVariable } from '../known/known-variable.ts';
import type { ViewerOptions } from '../open-viewer.ts';
import { addPinchZoom } from '../pinch-zoom.ts';
import type { Canvas, DiagramElement, ElementRegistry, EventBus } from '../services.ts';
import '../diagram.css';
import './panel-dark.css';
import type { DesignerView } from './designer-view.ts';
import { chosenElement, createElementEditor } from './element-editor.ts';
import { searchModule } from './search-module.ts';
import { TEXTS_ZH, translateModule } from './translate-module.ts';

export interface DesignerPlaces {
  readonly canvas: HTMLElement;
  readonly panel: HTMLElement;
}

export interface DesignerOptions extends Omit<ViewerOptions, 'onSelect'> {
  /** Told after each change that was made by hand. */
  readonly onChange: () => void;
  /** Told where something else is chosen, or what is chosen was changed. */
  readonly onChosen: () => void;
  readonly onBlock: (block: Block) => void;
}

/** CSS pixels that the palette takes at the left. */
const PALETTE = 116;

/** A diagram to draw: palette, menus with blocks, and the properties panel with the zeebe attributes. */
export function openDesigner(places: DesignerPlaces, options: DesignerOptions): DesignerView {
  const { language, onChange, onChosen, onBlock } = options;
  let variables: readonly KnownVariable[] = [];
  const known = { variableResolver: ['value', { getVariablesForElement: async () => variables }] };
  const modeler = new BpmnModeler({
    ...{ container: places.canvas, ...DIAGRAM_LOOK, moddleExtensions: { zeebe } },
    propertiesPanel: { parent: places.panel },
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      ZeebePropertiesProviderModule,
      CreateAppendAnythingModule,
      ...[zeebeBehaviors, minimap, searchModule, translateModule(language), known],
      blocksModule({ language, onPut: onBlock }),
    ],
  });
  addPinchZoom(places.canvas, modeler.get('canvas'));
  const hushes =
    language === 'zh' ? [places.panel, places.canvas].map((one) => speakTexts(one, TEXTS_ZH)) : [];
  const bus = modeler.get<EventBus>('eventBus');
  bus.on('commandStack.changed', 500, () => {
    onChange();
    onChosen();
  });
  bus.on('root.set', 500, onChosen);
  const view = createDiagramView(modeler, { language, onSelect: onChosen, covered: PALETTE });
  return {
    ...view,
    ...editing(modeler, language),
    know: (found) => {
      variables = found;
    },
    nameOf: (id) => {
      const name = modeler.get<ElementRegistry>('elementRegistry').get(id)?.businessObject?.name;
      return name === '' ? undefined : name;
    },
    // After the click that asks for it, which would close it again.
    search: () => void setTimeout(() => modeler.get<SearchPad>('searchPad').toggle()),
    close: () => {
      for (const hush of hushes) hush();
      view.close();
    },
  };
}

interface SearchPad {
  toggle(): void;
}

interface Selection {
  get(): readonly DiagramElement[];
}

type Editing = Pick<
  DesignerView,
  'chosen' | 'setNames' | 'setProperty' | 'extend' | 'setInputs' | 'setDuration'
>;

function editing(modeler: BpmnModeler, language: ViewerOptions['language']): Editing {
  const editor = createElementEditor({
    modeling: modeler.get('modeling'),
    bpmnFactory: modeler.get('bpmnFactory'),
    language,
  });
  const registry = modeler.get<ElementRegistry>('elementRegistry');
  const at = (id: string, change: (element: DiagramElement) => void): void => {
    const element = registry.get(id);
    if (element) change(element);
  };
  return {
    chosen: () => {
      const [first] = modeler.get<Selection>('selection').get();
      const element = first ?? modeler.get<Canvas>('canvas').getRootElement();
      return chosenElement(element.labelTarget ?? element, language);
    },
    setNames: (id, names) => at(id, (element) => editor.setNames(element, names)),
    setProperty: (id, name, value) => at(id, (element) => editor.setProperty(element, name, value)),
    extend: (id, ...changes) => at(id, (element) => editor.extend(element, changes)),
    setDuration: (id, duration) => at(id, (element) => editor.setDuration(element, duration)),
    setInputs: (id, inputs, ...more) =>
      at(id, (element) => editor.setInputs(element, inputs, more)),
  };
}
