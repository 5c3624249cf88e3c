import type { Language } from '../../i18n/languages.ts';
import type { DiagramElement, ElementRegistry } from '../services.ts';
import type { BpmnFactory } from './extensions.ts';
import type { Block } from './block.ts';
import { BLOCKS } from './blocks.ts';
import { makeBlock, type Makers } from './make-block.ts';

interface PopupMenu {
  registerProvider(menu: string, priority: number, provider: object): void;
}

interface AutoPlace {
  append(source: DiagramElement, shape: DiagramElement): void;
}

interface Create {
  start(event: Event, shape: DiagramElement, context?: object): void;
}

interface Registry extends ElementRegistry {
  find(test: (element: DiagramElement) => boolean): DiagramElement | undefined;
}

interface Mouse {
  getLastMoveEvent(): Event;
}

interface Injector {
  get<T>(name: string): T;
}

/** Before BPMN's own elements. */
const FIRST = 1_500;

interface BlocksOptions {
  readonly language: Language;
  /** Told of each block that is put in. */
  readonly onPut: (block: Block) => void;
}

/** Offers the blocks in the menus of bpmn-js that create and append elements. */
export const blocksModule = ({ language, onPut }: BlocksOptions) => {
  // Made with `new` by the injector, so no arrow.
  function BlockMenus(injector: Injector): void {
    const popupMenu = injector.get<PopupMenu>('popupMenu');
    const autoPlace = injector.get<AutoPlace>('autoPlace');
    const create = injector.get<Create>('create');
    const registry = injector.get<Registry>('elementRegistry');
    const mouse = injector.get<Mouse>('mouse');
    const bpmnFactory = injector.get<BpmnFactory>('bpmnFactory');
    const elementFactory = injector.get<Makers['elementFactory']>('elementFactory');
    const makers = { bpmnFactory, elementFactory, language };
    const started = (): string | undefined =>
      registry.find(({ type }) => type === 'bpmn:StartEvent')?.id;
    const entriesOf = (source?: DiagramElement) =>
      Object.fromEntries(
        BLOCKS.map((block) => {
          const before = source?.type === 'bpmn:UserTask' ? source.id : started();
          const shape = (): DiagramElement => {
            onPut(block);
            return makeBlock(block, makers, before);
          };
          const drag = (event: Event): void =>
            create.start(
              event instanceof KeyboardEvent ? mouse.getLastMoveEvent() : event,
              shape(),
              source && { source },
            );
          const click = source ? () => autoPlace.append(source, shape()) : drag;
          return [`block-${block.id}`, entryOf(block, language, { click, dragstart: drag })];
        }),
      );
    popupMenu.registerProvider('bpmn-append', FIRST, { getPopupMenuEntries: entriesOf });
    popupMenu.registerProvider('bpmn-create', FIRST, { getPopupMenuEntries: () => entriesOf() });
  }
  BlockMenus.$inject = ['injector'];
  return { __init__: ['blockMenus'], blockMenus: ['type', BlockMenus] };
};

const GROUP = { zh: '外贸步骤', en: 'Trade steps' };

const entryOf = (block: Block, language: Language, action: object) => ({
  label: block.name[language],
  description: block.does[language],
  search: `${block.name.zh} ${block.name.en} ${block.id}`,
  className: block.icon,
  group: { id: 'blocks', name: GROUP[language] },
  action,
});
