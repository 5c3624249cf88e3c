import { isEncrypted } from '../../history/encrypted-text.ts';
import type { AnswerChange, Cipher, StoredAnswer } from '../../ports/index.ts';
import { answerPlace } from './places.ts';

/** Whatever it says: nobody knows of an answer whether what it tells is personal. */
export function encryptAnswer(cipher: Cipher, change: AnswerChange): AnswerChange {
  const { id, answer = '' } = change;
  // Empty says that there is none to keep.
  if (answer === '') return change;
  return { ...change, answer: cipher.encrypt(answer, answerPlace(id)) };
}

export function decryptAnswer(cipher: Cipher, stored: StoredAnswer): StoredAnswer {
  const { id, answer } = stored;
  if (answer === undefined || !isEncrypted(answer)) return stored;
  return { ...stored, answer: cipher.decrypt(answer, answerPlace(id)) };
}
