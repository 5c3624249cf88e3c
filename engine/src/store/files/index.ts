export { openArchiveFolder } from './open-archive-folder.ts';
