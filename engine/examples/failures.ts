import { BpmnError, createEngine, DeploymentRefused, WaybillError } from '@waybill/engine';

const engine = await createEngine({ clock: 'virtual' });

const file = (flow: string) => `<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="http://example.com">
  <error id="refused" errorCode="CARD_REFUSED"/>
  <process id="pay" isExecutable="true">
    <startEvent id="begin"/>
    <sequenceFlow id="f1" sourceRef="begin" targetRef="${flow}"/>
    <serviceTask id="charge">
      <extensionElements><zeebe:taskDefinition type="charge" retries="2"/></extensionElements>
    </serviceTask>
    <boundaryEvent id="card-refused" attachedToRef="charge">
      <errorEventDefinition errorRef="refused"/>
    </boundaryEvent>
    <sequenceFlow id="f2" sourceRef="card-refused" targetRef="call"/>
    <userTask id="call" name="Call the customer"/>
  </process>
</definitions>`;

try {
  await engine.deploy([{ name: 'pay.bpmn', content: file('nowhere') }]);
} catch (error) {
  if (!(error instanceof DeploymentRefused)) throw error;
  for (const problem of error.problems) console.log(problem.code, problem.file, problem.line);
}
await engine.deploy([{ name: 'pay.bpmn', content: file('charge') }]);

engine.registerWorker('charge', ({ variables }) => {
  // The process knows this case and has drawn a way for it.
  if (variables['card'] === 'expired') throw new BpmnError('CARD_REFUSED', 'expired');
  // Nobody has foreseen this: it is tried again, and then somebody must look.
  throw new Error('the bank does not answer');
});

await engine.start({ processId: 'pay', variables: { card: 'expired' } });
await engine.start({ processId: 'pay', variables: { card: 'valid' } });
await engine.advanceTime('PT1H');

console.log((await engine.tasks()).map(({ name }) => name));
for (const { failure } of await engine.incidents()) console.log(failure.code);

try {
  await engine.start({ processId: 'pya' });
} catch (error) {
  if (error instanceof WaybillError) console.log(error.code, '|', error.failure.mend);
}

await engine.close();
