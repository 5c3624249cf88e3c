import { describe, expect, it } from 'vitest';
import { messagesIn } from '../language.ts';
import { problemLines } from './problem-lines.ts';

const failure = {
  code: 'PROCESS_NOT_FOUND',
  message: 'Expected a deployed process "nowhere", but there is none.',
  mend: 'Deploy it.',
};

describe('a problem on the command line', () => {
  it('is told as the engine says it in English', () => {
    expect(problemLines(failure, messagesIn('en'))).toEqual([
      'error [PROCESS_NOT_FOUND] Expected a deployed process "nowhere", but there is none.',
      '    → Deploy it.',
    ]);
  });

  it('is told in Chinese with its values, and the engine’s sentence below', () => {
    expect(problemLines(failure, messagesIn('zh'))).toEqual([
      '错误 [PROCESS_NOT_FOUND] 没有部署这个流程，或没有这个版本（nowhere）。',
      '    → 请部署定义该流程的文件，或改正编号。',
      '    原文：Expected a deployed process "nowhere", but there is none.',
    ]);
  });

  it('keeps a code that has no Chinese words as it is', () => {
    const foreign = { code: 'MADE_UP', message: 'Expected nothing.' };
    expect(problemLines(foreign, messagesIn('zh'))).toEqual(['错误 [MADE_UP] Expected nothing.']);
  });
});
