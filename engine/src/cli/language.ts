import { EN } from './messages/en.ts';
import type { Messages } from './messages/messages.ts';
import { ZH } from './messages/zh.ts';

export type Language = 'en' | 'zh';

/** `--lang`, else the environment's, else English. */
export function chooseLanguage(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const said = [valueOf(argv, '--lang'), env['LC_ALL'], env['LC_MESSAGES'], env['LANG']];
  // A variable of the environment that is empty counts as not set.
  const first = said.find((one) => one !== undefined && one !== '');
  return /^zh/i.test(first ?? '') ? 'zh' : 'en';
}

export const messagesIn = (language: Language): Messages => (language === 'zh' ? ZH : EN);

/** Read before commander is set up, whose own words depend on it. */
function valueOf(argv: readonly string[], option: string): string | undefined {
  const joined = argv.find((argument) => argument.startsWith(`${option}=`));
  if (joined !== undefined) return joined.slice(option.length + 1);
  const place = argv.indexOf(option);
  return place < 0 ? undefined : argv[place + 1];
}
