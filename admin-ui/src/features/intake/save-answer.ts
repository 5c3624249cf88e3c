import type { WrittenAnswer } from '../../api/get-message-answer.ts';
import { saveFile } from '../../parts/save-file.ts';

/** What the server has put where the partner takes it from needs no saving. */
export function saveAnswer({ type, controlNumber, content, file }: WrittenAnswer): void {
  if (file !== null) return;
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  saveFile(`${type}-${controlNumber}.${type === 'OrderResponse' ? 'xml' : 'edi'}`, bytes);
}
