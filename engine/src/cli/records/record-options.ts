import { InvalidArgumentError, type Command } from 'commander';
import { queueOption, storeOption } from '../common-options.ts';
import type { RecordWrite } from '../../runtime/records/record-values.ts';
import type { Shell } from '../shell.ts';
import { actingUser } from '../store/acting-user.ts';
import type { PlaceOptions } from '../store/place-of.ts';

export interface ReadOptions {
  readonly store?: string;
  readonly role?: readonly string[];
}

export interface WriteOptions extends ReadOptions, PlaceOptions {
  readonly as?: string;
  readonly reason?: string;
}

export function addReadOptions(command: Command, shell: Shell): Command {
  const { options } = shell.messages.help;
  return command.option('--role <role...>', options.role).addOption(storeOption(shell));
}

export function addWriteOptions(command: Command, shell: Shell): Command {
  const { options } = shell.messages.help;
  return addReadOptions(
    command.option('--as <user>', options.as).option('--reason <text>', options.reason),
    shell,
  ).addOption(queueOption(shell));
}

export const rolesOf = ({ role }: ReadOptions) => (role === undefined ? {} : { roles: role });

export const writeOf = (options: WriteOptions): RecordWrite => ({
  actor: actingUser(options.as),
  ...(options.reason !== undefined && { reason: options.reason }),
  ...rolesOf(options),
});

/** `field=value` */
export function readPair(text: string): readonly [string, string] {
  const [, field = '', value = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (field !== '') return [field, value];
  throw new InvalidArgumentError('Expected field=value.');
}

export const addPair = (
  text: string,
  before: readonly (readonly [string, string])[] = [],
): readonly (readonly [string, string])[] => [...before, readPair(text)];
