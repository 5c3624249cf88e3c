import type { EventBus } from '../services.ts';

/** The parts of bpmn-js's search that are on the page. */
interface SearchPad {
  readonly _searchInput: HTMLElement;
  readonly _resultsContainer: HTMLElement;
}

const LIST = 'designer-found';
const PRIORITY = 500;

/**
 * bpmn-js moves through what it has found by arrows and takes it by Enter, but says so to those alone
 * who see it: here it becomes a combobox with its list (WAI-ARIA 1.2 §5.3.4).
 */
export function NamedResults(
  searchPad: SearchPad,
  eventBus: EventBus,
  translate: (text: string) => string,
): void {
  const { _searchInput: input, _resultsContainer: list } = searchPad;
  put(input, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': LIST });
  put(list, { id: LIST, role: 'listbox', 'aria-label': translate('Search results') });
  const tell = (): void => {
    const found = [...list.children];
    for (const [at, result] of found.entries()) {
      const selected = result.classList.contains('djs-search-result-selected');
      put(result, { id: `${LIST}-${at}`, role: 'option', 'aria-selected': String(selected) });
      if (selected) put(input, { 'aria-activedescendant': result.id });
    }
    put(input, { 'aria-expanded': String(found.length > 0) });
    if (found.length === 0) input.removeAttribute('aria-activedescendant');
  };
  tell();
  eventBus.on('searchPad.preselected', PRIORITY, tell);
  eventBus.on('searchPad.cleared', PRIORITY, tell);
}
NamedResults.$inject = ['searchPad', 'eventBus', 'translate'];

function put(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
