type Words = Readonly<Record<string, string>>;

const SPOKEN = ['title', 'placeholder', 'aria-label'] as const;

/**
 * Puts other words in the place of those that a library writes without asking for a translation,
 * for as long as the element is in use. What people have typed stands in fields, which it leaves.
 */
export function speakTexts(root: HTMLElement, words: Words): () => void {
  const speakText = (text: Text): void => {
    const spoken = words[text.data.trim()];
    if (spoken !== undefined && text.parentElement?.closest(UNSPOKEN) === null) text.data = spoken;
  };
  const speak = (node: Node): void => {
    if (node instanceof Text) return speakText(node);
    if (!(node instanceof Element)) return;
    for (const name of SPOKEN) {
      const spoken = words[node.getAttribute(name)?.trim() ?? ''];
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

/** Where people's own words stand: editors of text, and the form that is being made. */
const UNSPOKEN =
  '[contenteditable], [data-own-words], .djs-element, .fjs-form-field-text p, .fjs-form-field-label';
