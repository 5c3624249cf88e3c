/** An entity's id has a slash in it, an instance's never. */
export const isEntityId = (id: string): boolean => id.includes('/');

/** Whose history it is, for sentences of failures. */
export const chainOwner = (id: string): string =>
  `${isEntityId(id) ? 'entity' : 'instance'} "${id}"`;
