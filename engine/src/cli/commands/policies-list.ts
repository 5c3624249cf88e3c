import type { Command } from 'commander';
import type { PolicyDocument } from '../../policies/index.ts';
import { newCommand } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { findById } from '../policies/find-by-id.ts';
import { withPolicies, type PolicyOptions } from '../policies/policy-facts.ts';
import { addPolicyOptions } from '../policies/policy-options.ts';
import { wordsOf } from '../print/carrier-text.ts';
import { table } from '../print/table.ts';
import { act, type Shell } from '../shell.ts';

export function listCommand(shell: Shell): Command {
  const command = newCommand(shell, 'list');
  command.argument('[document]', shell.messages.help.arguments.document);
  return addPolicyOptions(command, shell).action(
    act(shell, (document: string | undefined, given: PolicyOptions) =>
      list(shell, document, given),
    ),
  );
}

async function list(
  shell: Shell,
  document: string | undefined,
  options: PolicyOptions,
): Promise<CommandResult> {
  const documents = await withPolicies(shell, options, async (facts) => facts.documents);
  if (document === undefined) {
    return {
      data: {
        documents: documents.map(({ clauses, ...one }) => ({ ...one, clauses: clauses.length })),
      },
      lines: () => documentLines(documents, shell),
    };
  }
  const [found] = findById(documents, [document]);
  return { data: found, lines: () => (found ? clauseLines(found, shell) : []) };
}

function documentLines(documents: readonly PolicyDocument[], shell: Shell): readonly string[] {
  const { columns } = shell.messages.policies;
  return table(
    [columns.document, columns.clauses, columns.title],
    documents.map(({ id, clauses, title }) => [id, String(clauses.length), wordsOf(title, shell)]),
  );
}

function clauseLines({ clauses }: PolicyDocument, shell: Shell): readonly string[] {
  const { columns, kinds } = shell.messages.policies;
  return table(
    [columns.clause, columns.kind, columns.text],
    clauses.map(({ id, kind, text }) => [id, kinds[kind], wordsOf(text, shell)]),
  );
}
