/** One text for the name and the value of a field that entities are found by. */
export const fieldKey = (name: string, value: string): string => JSON.stringify([name, value]);
