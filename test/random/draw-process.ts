import { drawContents } from './draw-block.ts';
import type { Drawing } from './drawing.ts';
import { seeded } from './seeded.ts';

/** BPMN of a random process: the same seed draws the same one. */
export function drawProcess(seed: number): string {
  let count = 0;
  const drawing: Drawing = {
    random: seeded(seed),
    parts: [],
    depth: 3,
    inTransaction: false,
    id: (prefix) => {
      count += 1;
      return `${prefix}_${String(count)}`;
    },
  };
  drawContents(drawing);
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="https://waybill.example/random">
<message id="message" name="message" />
<signal id="signal" name="signal" />
<error id="error" name="error" errorCode="ERROR" />
<escalation id="escalation" name="escalation" escalationCode="ESCALATION" />
<process id="random" isExecutable="true">
${drawing.parts.join('\n')}
</process>
</definitions>`;
}
