import type { BufferedMessage, Cipher, OutgoingCommand } from '../../ports/index.ts';
import { messagePlace, outgoingPlace } from './places.ts';

type Target = OutgoingCommand['target'];

/** Whatever it carries: nobody knows of it whether its receiver takes it for personal. */
export function encryptOutgoing(cipher: Cipher, command: OutgoingCommand): OutgoingCommand {
  const target = withoutValues(command.target);
  if (!target) return command;
  const encrypted = cipher.encrypt(JSON.stringify(command.target), outgoingPlace(command.id));
  return { ...command, target, encrypted };
}

export function decryptOutgoing(cipher: Cipher, command: OutgoingCommand): OutgoingCommand {
  const { encrypted, ...rest } = command;
  if (encrypted === undefined) return command;
  const text = cipher.decrypt(encrypted, outgoingPlace(rest.id));
  // Written by `encryptOutgoing`, and proved by the tag to be what it wrote.
  return { ...rest, target: JSON.parse(text) as Target };
}

export function encryptMessage(cipher: Cipher, message: BufferedMessage): BufferedMessage {
  const text = JSON.stringify(message.variables);
  const encrypted = cipher.encrypt(text, messagePlace(message.id));
  return { ...message, variables: {}, encrypted };
}

export function decryptMessage(cipher: Cipher, message: BufferedMessage): BufferedMessage {
  const { encrypted, ...rest } = message;
  if (encrypted === undefined) return message;
  const text = cipher.decrypt(encrypted, messagePlace(rest.id));
  // Written by `encryptMessage`, and proved by the tag to be what it wrote.
  return { ...rest, variables: JSON.parse(text) as BufferedMessage['variables'] };
}

/** What no instance would carry out, if ever it came to it like this. */
const NOTHING = { kind: 'complete-child', key: 0, childId: '', variables: {} } as const;

/** As much as tells where it goes; undefined where it holds no values. */
function withoutValues(target: Target): Target | undefined {
  switch (target.kind) {
    case 'start':
      return { ...target, command: { ...target.command, variables: {} } };
    case 'instance':
      return { ...target, command: NOTHING };
    case 'message':
      return { ...target, message: { ...target.message, variables: {} } };
    case 'signal':
      return { ...target, variables: {} };
    case 'entity':
      return undefined;
  }
}
