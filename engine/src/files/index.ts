export { ATTACHMENTS, notAttached, type Attachment, type AttachmentsState } from './attachments.ts';
export { FILE, type FileState } from './file.ts';
export { MEDIA_TYPES, MOST_BYTES } from './media-types.ts';
