import { createEngine } from '@waybill/engine';

const engine = await createEngine({ store: 'memory:' });

await engine.deploy(`<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="http://example.com">
  <process id="order" isExecutable="true">
    <startEvent id="received"/>
    <sequenceFlow id="f1" sourceRef="received" targetRef="price"/>
    <serviceTask id="price">
      <extensionElements><zeebe:taskDefinition type="look-up-price"/></extensionElements>
    </serviceTask>
    <sequenceFlow id="f2" sourceRef="price" targetRef="confirm"/>
    <userTask id="confirm" name="Confirm the order"/>
    <sequenceFlow id="f3" sourceRef="confirm" targetRef="done"/>
    <endEvent id="done"/>
  </process>
</definitions>`);

engine.registerWorker('look-up-price', (job) => {
  const quantity = Number(job.variables['quantity']);
  return { total: quantity * 12 };
});

const { instanceId } = await engine.start({
  processId: 'order',
  businessKey: 'PO-1001',
  variables: { item: 'hex bolt M8', quantity: 500 },
});
await engine.settle();

const [task] = await engine.tasks({ instanceId });
console.log(task?.name, await engine.variables(instanceId));

await engine.completeTask(task?.id ?? '', { confirmed: true }, { actor: { id: 'li', by: 'user' } });
console.log((await engine.instance(instanceId)).status);

await engine.close();
