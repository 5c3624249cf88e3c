import { describe, expect, it } from 'vitest';
import type { Json } from '../../model/json.ts';
import { feel } from '../testing/feel.ts';

describe('The range functions', () => {
  it.each<[string, Json]>([
    ['before(1, 10)', true],
    ['before([1..5], [5..8])', false],
    ['before([1..5), [5..8])', true],
    ['after(10, [1..5])', true],
    ['meets([1..5], [5..10])', true],
    ['meets([1..5), [5..10])', false],
    ['met by([5..10], [1..5])', true],
    ['overlaps([1..5], [3..8])', true],
    ['overlaps([1..5], (5..8])', false],
    ['overlaps before([1..5], [3..8])', true],
    ['overlaps before([3..8], [1..5])', false],
    ['overlaps after([3..8], [1..5])', true],
    ['finishes(10, [1..10])', true],
    ['finishes([5..10], [1..10])', true],
    ['finished by([1..10], 10)', true],
    ['includes([1..10], 5)', true],
    ['includes([1..10), [1..10])', false],
    ['during(5, [1..10])', true],
    ['starts(1, [1..10])', true],
    ['starts([1..5], [1..10])', true],
    ['started by([1..10], [1..5])', true],
    ['coincides([1..5], [1..5])', true],
    ['coincides([1..5], [1..5))', false],
    ['before("a", 1)', null],
  ])('%s is %j', (text, value) => {
    expect(feel(text)).toEqual(value);
  });
});
