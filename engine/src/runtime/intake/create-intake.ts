import { acknowledgeMessage } from './acknowledge-message.ts';
import { rejectMessage, releaseMessage } from './decide-held.ts';
import type { OrderIntake } from './intake-api.ts';
import { findMessage, type IntakeParts } from './intake-context.ts';
import { getMessage, listMessages } from './intake-queries.ts';
import { unwrap } from '../unwrap.ts';
import { answerOf } from './keep-answer.ts';
import { keptContent } from './read-kept.ts';
import { keptScan } from './keep-scan.ts';
import { respondToMessage } from './respond-to-message.ts';
import { resumeMessages, takeMessage } from './take-message.ts';

export const createIntake = (parts: IntakeParts): OrderIntake => ({
  read: async (bytes, fileName) => {
    const { compute, clock } = parts.context;
    const now = new Date(clock.now()).toISOString();
    const options = { now, ...(fileName !== undefined && { fileName }) };
    return unwrap(await compute('read-message', { bytes, options }));
  },
  take: (request) => takeMessage(parts, request),
  resume: () => resumeMessages(parts),
  list: (query) => listMessages(parts, query),
  get: (message) => getMessage(parts, message),
  content: async (message) => keptContent(parts, await findMessage(parts, message)),
  scan: async (message) => keptScan(parts, await findMessage(parts, message)),
  release: (message, release) => releaseMessage(parts, message, release),
  reject: (message, decision) => rejectMessage(parts, message, decision),
  acknowledge: (message, request) => acknowledgeMessage(parts, message, request),
  respond: (message, request) => respondToMessage(parts, message, request),
  answer: async (message, controlNumber) =>
    answerOf(parts, await findMessage(parts, message), controlNumber),
});
