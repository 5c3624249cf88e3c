import { useTranslation } from 'react-i18next';

interface Failure {
  readonly code: string;
  readonly message: string;
}

/** Tells why in the reader's language; in the engine's own sentence where it is told nowhere else. */
export function useRefusal(): (failure: Failure) => string {
  const { t } = useTranslation('migration');
  return ({ code, message }) => t(`refusals.${code}`, { defaultValue: message });
}
