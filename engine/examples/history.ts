import { generateKeyPairSync } from 'node:crypto';
import { createEngine } from '@waybill/engine';

const sealKeys = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const engine = await createEngine({ clock: 'virtual', sealKeys });

await engine.deploy(`<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://example.com">
  <process id="quote" isExecutable="true">
    <startEvent id="asked"/>
    <sequenceFlow id="f1" sourceRef="asked" targetRef="approve"/>
    <userTask id="approve"/>
  </process>
</definitions>`);

const { instanceId } = await engine.start({ processId: 'quote', variables: { price: '9.80' } });
const [task] = await engine.tasks();
await engine.claimTask(task?.id ?? '', 'wang', { actor: { id: 'wang', by: 'user' } });
await engine.setVariables(instanceId, { price: '9.50' }, { actor: { id: 'chen', by: 'manager' } });

for (const { revision, actor, command } of await engine.history(instanceId)) {
  const { executions } = await engine.asOf(instanceId, revision);
  console.log(revision, actor.id, command, executions['1']?.variables);
}
console.log((await engine.replay(instanceId)).equalsSnapshot);

await engine.seal();
console.log(await engine.verify());

await engine.close();
