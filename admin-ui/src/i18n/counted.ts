interface Forms {
  readonly singular?: string;
  readonly plural?: string;
}

/**
 * The number with the words that agree with it: `{{count, counted(singular: row is; plural: rows
 * are)}} wrong`. A text, as `500+`, stands as it is.
 */
export function counted(value: unknown, _language: string | undefined, forms: Forms): string {
  const shown = typeof value === 'number' ? value.toLocaleString('en') : String(value);
  return `${shown} ${(shown === '1' ? forms.singular : forms.plural) ?? ''}`;
}
