import { createEngine } from '@waybill/engine';

const engine = await createEngine({ clock: 'virtual' });

await engine.deploy(`<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="http://example.com">
  <message id="booked" name="vessel booked">
    <extensionElements><zeebe:subscription correlationKey="=order"/></extensionElements>
  </message>
  <process id="shipment" isExecutable="true">
    <startEvent id="packed"/>
    <sequenceFlow id="f1" sourceRef="packed" targetRef="wait"/>
    <receiveTask id="wait" messageRef="booked"/>
    <sequenceFlow id="f2" sourceRef="wait" targetRef="load"/>
    <userTask id="load" name="Load the container"/>
  </process>
</definitions>`);

// The forwarder answers before the goods are packed: the message waits for its receiver.
await engine.publishMessage({
  name: 'vessel booked',
  correlationKey: 'PO-7',
  variables: { vessel: 'Ever Given' },
  timeToLive: 3 * 24 * 3_600_000,
  id: 'forwarder-4711', // sent twice, counted once
});

const { instanceId } = await engine.start({
  processId: 'shipment',
  variables: { order: 'PO-7' },
});
console.log(await engine.variables(instanceId));
console.log((await engine.tasks({ instanceId })).map(({ name }) => name));

await engine.close();
