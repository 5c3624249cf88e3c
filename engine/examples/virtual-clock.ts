import { createEngine } from '@waybill/engine';

const engine = await createEngine({
  clock: 'virtual',
  startTime: '2026-03-02T09:00:00+08:00',
});

await engine.deploy(`<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://example.com">
  <process id="payment" isExecutable="true">
    <startEvent id="invoiced"/>
    <sequenceFlow id="f1" sourceRef="invoiced" targetRef="collect"/>
    <userTask id="collect" name="Collect the payment"/>
    <boundaryEvent id="overdue" attachedToRef="collect" cancelActivity="false">
      <timerEventDefinition><timeCycle>R2/P30D</timeCycle></timerEventDefinition>
    </boundaryEvent>
    <sequenceFlow id="f2" sourceRef="overdue" targetRef="remind"/>
    <userTask id="remind" name="Remind the customer"/>
  </process>
</definitions>`);

await engine.start({ processId: 'payment' });

for (const wait of ['P29D', 'P1D', 'P30D', 'P365D']) {
  await engine.advanceTime(wait);
  const reminders = await engine.tasks({ element: 'remind' });
  console.log(new Date(engine.now()).toISOString(), `${reminders.length} reminders`);
}

await engine.close();
