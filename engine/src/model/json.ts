/** Any value JSON can hold; the only shape in which variables are kept. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Variables by name. Dates, times and durations are ISO 8601 strings. */
export type Variables = Readonly<Record<string, Json>>;
