type Words = Readonly<Record<string, string>>;

/** Texts with a number in them. */
const COUNTED: readonly (readonly [RegExp, string])[] = [
  [/^(\d+) results? found$/, '找到 $1 项'],
  [/^(?:List contains|Contains) (\d+) items?$/, '共 $1 项'],
  [/^Remove list item (\d+)$/, '删除第 $1 行'],
];

const SPOKEN = ['title', 'placeholder', 'aria-label'] as const;

/**
 * Puts other words in the place of those that a library writes without asking for a translation,
 * for as long as the element is in use. What people have typed stands in fields, which it leaves.
 */
export function speakTexts(root: HTMLElement, words: Words): () => void {
  const spokenFor = (text: string): string | undefined => {
    const counted = COUNTED.find(([pattern]) => pattern.test(text));
    return words[text] ?? (counted && text.replace(...counted));
  };
  const speakText = (text: Text): void => {
    const spoken = spokenFor(text.data.trim());
    if (spoken !== undefined && text.parentElement?.closest(UNSPOKEN) === null) text.data = spoken;
  };
  const speak = (node: Node): void => {
    if (node instanceof Text) return speakText(node);
    if (!(node instanceof Element)) return;
    for (const name of SPOKEN) {
      const spoken = spokenFor(node.getAttribute(name)?.trim() ?? '');
      if (spoken !== undefined) node.setAttribute(name, spoken);
    }
    node.childNodes.forEach(speak);
  };
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes)
      if (type === 'childList') addedNodes.forEach(speak);
      else speak(target);
  });
  speak(root);
  observer.observe(root, {
    ...{ childList: true, characterData: true, subtree: true, attributeFilter: [...SPOKEN] },
  });
  return () => observer.disconnect();
}

/** Where people's own words stand: editors of text, names in diagrams, in lists and in forms. */
const UNSPOKEN = [
  ...['[contenteditable]', '[data-own-words]', 'textarea', '.djs-element', '.djs-search-results'],
  ...['.bio-properties-panel-header-label', '.bio-properties-panel-collapsible-entry-header-title'],
  ...['.fjs-form-field-text p', '.fjs-form-field-label', '.cm-editor', '.cm-tooltip'],
].join(', ');
