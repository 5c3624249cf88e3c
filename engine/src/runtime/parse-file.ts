import { parseBpmn } from '../parse/index.ts';
import { oncePerFile } from './once-per-file.ts';

/** What a BPMN file says. */
export const parseFile = oncePerFile(({ name, content }) => parseBpmn(content, { file: name }));
