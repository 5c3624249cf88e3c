import { describe, expect, it } from 'vitest';
import { ERROR_CATALOGUE } from '../../engine/src/errors/catalogue.ts';
import { CLI_ERRORS } from '../../engine/src/errors/cli-errors.ts';
import { ERROR_CATALOGUE_ZH } from '../../engine/src/errors/zh/catalogue.ts';
import { sourceFiles } from './source-files.ts';

/** What is told where a process starts, or in its log, and never by a page. */
const FOR_OPERATORS = new Set([
  ...Object.keys(CLI_ERRORS),
  ...['QUEUE_URL_INVALID', 'QUEUE_UNREACHABLE', 'QUEUE_DEAD_LETTER'],
  ...['SERVER_PORT_TAKEN', 'KEY_FILE_WRONG'],
]);

const COMMAND = /`waybill [a-z]|(^|[\s“"])--[a-z]/;

/** The rest of what a page may be told: the catalogue itself is looked at entry by entry. */
const isForPages = (path: string): boolean =>
  !/^engine\/src\/(cli|errors|queue)\/|start-server\.ts$|\.test\.ts$/.test(path);

describe('what to do, as a page tells it', () => {
  it.each([
    ['English', ERROR_CATALOGUE],
    ['Chinese', ERROR_CATALOGUE_ZH],
  ])('is nothing for the command line, in %s', (_, catalogue) => {
    const commands = Object.entries(catalogue).filter(([, { mend }]) => COMMAND.test(mend));
    expect(commands.map(([code]) => code).filter((code) => !FOR_OPERATORS.has(code))).toEqual([]);
    expect(commands.length).toBeGreaterThan(5);
  });

  it('is nothing for the command line where it is thrown', () => {
    const thrown = sourceFiles(['engine/src/**/*.ts', 'server/src/**/*.ts'], isForPages).flatMap(
      ({ path, text }) =>
        [...text.matchAll(/mend:\s*['"`](.*)/g)].map(([, mend = '']) => [path, mend]),
    );
    expect(thrown.length).toBeGreaterThan(200);
    expect(thrown.filter(([, mend = '']) => COMMAND.test(mend))).toEqual([]);
  });
});
