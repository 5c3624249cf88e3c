import type { ProposeCommand, ProposeReversalCommand } from './command.ts';
import type { EntryEvent } from './event.ts';
import type { Origin } from './state.ts';

/** An entry begins with its proposal, and beside it what the rule saw, or who granted the appeal. */
export function proposalEvents(
  command: ProposeCommand | ProposeReversalCommand,
): readonly EntryEvent[] {
  const { id, origin, actor, now: time } = command;
  const proposal = { kind: 'entry-proposed', id, origin, actor, time } as const;
  if (command.kind === 'propose') {
    const { replaces, basis } = command;
    const { reasonEn, ...content } = command.content;
    return [
      { ...proposal, content, ...(replaces !== undefined && { replaces }) },
      ...(reasonEn === undefined ? [] : [{ kind: 'entry-reason-translated' as const, reasonEn }]),
      ...(basis && origin.kind === 'rule' ? [evaluated(origin, basis)] : []),
    ];
  }
  const { content, reverses, granted } = command;
  return [
    { ...proposal, content, reverses },
    ...(granted ? [{ kind: 'entry-approved' as const, ...granted, time }] : []),
  ];
}

function evaluated(
  { ruleSetId, ruleSetVersion }: Extract<Origin, { kind: 'rule' }>,
  basis: NonNullable<ProposeCommand['basis']>,
): EntryEvent {
  return { kind: 'rules-evaluated', ruleSetId, ruleSetVersion, ...basis };
}
