import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, evaluateRuleSet } from '../../engine/src/rules/index.ts';
import type { CompiledRuleSet, RuleSet } from '../../engine/src/rules/index.ts';
import type { Variables } from '../../engine/src/model/index.ts';
import { ruleSentences, sentence } from '../../engine/src/rules/tell/sentence.ts';
import { readRuleResources } from '../../engine/src/runtime/read-rule-resources.ts';
import { resourcesBeside } from '../../engine/src/scenario/node/resources-beside.ts';

const FOLDER = join(import.meta.dirname, '../../rules');
const read = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));

const beside = await resourcesBeside(FOLDER);
const available = readRuleResources(beside.ok ? beside.value.map(({ content }) => content) : []);

const ids = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.cases.json'))
  .map((name) => name.replace('.json', ''));

const sets = new Map<string, CompiledRuleSet>();
for (const id of ids) {
  const compiled = compileRuleSet(read(`${id}.json`), available);
  if (!compiled.ok) throw new Error(compiled.failure[0]?.message);
  sets.set(id, compiled.value);
}

/** What each case of a set comes to. */
function explained(id: string, compiled: CompiledRuleSet) {
  // The schema of cases is checked when `waybill test rules` reads them.
  const { cases } = read(`${id}.cases.json`) as { readonly cases: readonly Case[] };
  const moment = { factDate: '2026-03-02T09:00:00+08:00', timeZone: 'Asia/Shanghai' };
  return cases.flatMap(({ inputs }) => {
    const result = evaluateRuleSet(compiled, inputs, moment);
    return result.ok ? [{ inputs, explanation: result.value.explanation }] : [];
  });
}

/** The rules that the results of a set's cases come from. */
const deciding = (id: string, compiled: CompiledRuleSet): ReadonlySet<string> =>
  new Set(explained(id, compiled).flatMap(({ explanation }) => explanation.from));

/** Words that programs use for results, where people would read them: of nothing that was put in. */
function codesTold(id: string, compiled: CompiledRuleSet): readonly string[] {
  return explained(id, compiled).flatMap(({ inputs, explanation }) => {
    const given = lettersOf(JSON.stringify(inputs));
    const lines = ruleSentences(explanation, 'zh', compiled.ruleSet).map(({ text }) => text);
    const told = [sentence(explanation, 'zh', compiled.ruleSet), ...lines].join('');
    const words = [...told.matchAll(/“([a-z]{3,}(?:-[a-z]+)*)”|(Expected [a-z].*)/g)];
    return words
      .map(([, code, english]) => code ?? english ?? '')
      .filter((told) => !given.includes(lettersOf(told)));
  });
}

/** Customers are compared by these alone. */
const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, '');

interface Case {
  readonly inputs: Variables;
}

/** Every schema of an input or output, by its path. */
const propertiesOf = ({ inputs, outputs }: RuleSet): readonly (readonly [string, unknown])[] =>
  Object.entries({ inputs, outputs }).flatMap(([part, schema]) =>
    Object.entries(schema['properties'] ?? {}).map(
      ([name, property]) => [`${part}/${name}`, property] as const,
    ),
  );

const hasTitles = (property: unknown): boolean =>
  /"titles":\{"zh":"[^"]+","en":"[^"]+"\}/.test(JSON.stringify(property));

describe('every rule set that ships', () => {
  it('is described in the README, and no other', () => {
    const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    const named = [...readme.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map((match) => match[1]);
    expect(named.slice(0, ids.length).sort()).toEqual([...ids].sort());
    expect(named.slice(ids.length).sort()).toEqual([...ids].sort());
  });

  it.each(ids)('%s has each of its rules decide some case', (id) => {
    const compiled = sets.get(id);
    const won = compiled ? deciding(id, compiled) : new Set();
    expect(compiled?.ruleSet.rules.map((rule) => rule.id).filter((rule) => !won.has(rule))).toEqual(
      [],
    );
  });

  it.each(ids)('%s calls its inputs, outputs and rules by words in both languages', (id) => {
    const set = sets.get(id)?.ruleSet;
    const unnamed = set ? propertiesOf(set).filter(([, property]) => !hasTitles(property)) : [];
    expect(unnamed.map(([path]) => path)).toEqual([]);
    expect(set?.rules.filter(({ title }) => title === undefined)).toEqual([]);
  });

  it.each(ids)('%s tells in Chinese what its cases come to, without words of programs', (id) => {
    const compiled = sets.get(id);
    expect([...new Set(compiled ? codesTold(id, compiled) : ['nothing'])]).toEqual([]);
  });

  it.each(ids)('%s names the clauses that it carries out', (id) => {
    const clauses = sets.get(id)?.ruleSet.policy ?? [];
    expect(clauses.length).toBeGreaterThan(0);
    expect(clauses.filter((clause) => !/^[A-Z0-9-]+\/\d+(\.\d+)*$/.test(clause))).toEqual([]);
  });

  it.each(ids)('%s explains each of its settings in both languages', (id) => {
    const settings = sets.get(id)?.ruleSet.tables?.['settings'];
    const unexplained = (settings?.rows ?? []).filter(
      ([name, value, zh, en]) =>
        typeof name !== 'string' ||
        value === null ||
        typeof zh !== 'string' ||
        typeof en !== 'string',
    );
    expect(unexplained).toEqual([]);
  });
});
