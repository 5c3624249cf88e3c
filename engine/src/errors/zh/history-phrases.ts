import type { ErrorCode } from '../catalogue.ts';
import type { Phrase } from './phrases.ts';

/** Whose history it is: an instance by its id, anything else by its kind and name. */
const OWNER = '(?:instance|entity) "([^"]*)"';
const at = (rest: string): RegExp => new RegExp(`^Expected revision (\\d+) of ${OWNER} ${rest}$`);

/** What an auditor reads first: which commit of which history, and what is wrong with it. */
export const HISTORY_PHRASES: Readonly<Partial<Record<ErrorCode, readonly Phrase[]>>> = {
  HISTORY_GAP: [
    [
      at('to be revision (\\d+), but .*'),
      '“$2”的历史有缺失或错位：应为第 $3 次提交，实为第 $1 次。',
    ],
    [at('to follow in "([^"]*)", but .*'), '“$3”的历史中混入了“$2”的第 $1 次提交。'],
  ],
  HISTORY_CHAIN_BROKEN: [
    [
      at('to name the hash before it, but .*'),
      '“$2”的第 $1 次提交与前一次接不上：所记的哈希不符。',
    ],
  ],
  HISTORY_HASH_WRONG: [
    [at('to be as it was written, but .*'), '“$2”的第 $1 次提交在写入之后被改动。'],
  ],
  HISTORY_VALUE_WRONG: [
    [
      at('to keep the value .*, but it has changed\\.'),
      '“$2”的第 $1 次提交有一个值在写入之后被改动。',
    ],
    [at('to keep the value .*, but it is gone .*'), '“$2”的第 $1 次提交有一个值被不留痕迹地取走。'],
  ],
  HISTORY_TRUNCATED: [
    [
      new RegExp(
        `^Expected the history of ${OWNER} to end with revision (\\d+) .*, but it ends with revision (\\d+) .*$`,
      ),
      '“$1”的历史应到第 $2 次提交，实际只到第 $3 次，或末尾已被替换。',
    ],
    [
      new RegExp(
        `^Expected ${OWNER} to have revision (\\d+), as was sealed, but it ends with (\\d+)\\.$`,
      ),
      '“$1”签封时有第 $2 次提交，现在只到第 $3 次。',
    ],
  ],
  SEAL_INSTANCE_MISSING: [
    [
      new RegExp(`^Expected ${OWNER} to have revision (\\d+), as was sealed, but it is gone\\.$`),
      '“$1”签封时有 $2 次提交，现在不见了。',
    ],
  ],
  SEAL_HISTORY_REWRITTEN: [
    [at('to be what was sealed, but .*'), '“$2”的第 $1 次提交在签封之后被重写。'],
  ],
  SEAL_WRONG: [
    [/^Expected seal (\d+) to follow .*$/, '第 $1 份签封缺失或错位。'],
    [/^Expected seal (\d+) to be signed .*$/, '第 $1 份签封没有可信密钥的签名。'],
    [/^Expected seal (\d+) .*$/, '第 $1 份签封的内容不对。'],
  ],
};
