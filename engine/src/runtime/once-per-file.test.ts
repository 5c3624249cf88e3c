import { describe, expect, it } from 'vitest';
import { oncePerFile } from './once-per-file.ts';

const counted = () => {
  let count = 0;
  const read = oncePerFile(({ content }) => `${content} ${String((count += 1))}`);
  return { read, count: () => count };
};

describe('reading once per file', () => {
  it('reads the same file object once', () => {
    const { read, count } = counted();
    const file = { name: 'a.bpmn', content: 'a' };
    expect(read(file)).toBe(read(file));
    expect(count()).toBe(1);
  });

  it('reads another object, even of the same content', () => {
    const { read, count } = counted();
    read({ name: 'a.bpmn', content: 'a' });
    read({ name: 'a.bpmn', content: 'a' });
    expect(count()).toBe(2);
  });

  it('reads again an object that its owner has changed', () => {
    const { read } = counted();
    const file = { name: 'a.bpmn', content: 'a' };
    read(file);
    file.content = 'b';
    expect(read(file)).toBe('b 2');
    file.name = 'b.bpmn';
    expect(read(file)).toBe('b 3');
  });
});
