import { describe, expect, it } from 'vitest';
import { textOfHtml } from './text-of-html.ts';

describe('the text of HTML', () => {
  it.each([
    ['<p>Please send <b>5</b>&nbsp;pieces.</p><p>Thanks</p>', 'Please send 5 pieces.\n Thanks'],
    ['<HEAD><title>x</title></HEAD>a<BR/>b<br>c', 'a\nb\nc'],
    ['<style>p { color: red }</style>seen<script>if (a < b) go()</script>', 'seen'],
    ['5 < 6 and &lt;7&gt; &amp;lt;', '5 < 6 and <7> &lt;'],
    ['<style>never closed', ''],
    ['<div', '<div'],
    ['', ''],
  ])('%s is %j', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it.each(['<', '<style>', '<br ', '</', '<script', '&lt;'])(
    'is found in one pass, however often %s stands there without an end',
    (unit) => {
      // A scan for each would take hours.
      expect(textOfHtml(unit.repeat(4_000_000 / unit.length)).length).toBeLessThanOrEqual(
        4_000_000,
      );
    },
  );
});
