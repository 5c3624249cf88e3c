import { requestFile } from './request-file.ts';

export const getMessageScan = (messageId: string) =>
  requestFile(`/intake/messages/${encodeURIComponent(messageId)}/scan`);
