export const editorOf = (draftId: string): string => `/rules/drafts/${draftId}`;
