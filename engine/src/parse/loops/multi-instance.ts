import type { Expression, MultiInstance } from '../../model/index.ts';
import { associationSource, readVariable } from '../data-associations.ts';
import { compileBody, compileFeel } from '../expressions.ts';
import { extensionOf } from '../extensions.ts';
import type { FileContext, Site } from '../file-context.ts';
import { describe, elementOf, elementsOf, flagOf, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { present } from '../present.ts';
import { variableOf } from '../variables.ts';
import { readBehavior } from './behavior.ts';
import type { LoopReading } from './loop-reading.ts';

/** How often and over what: from `zeebe:loopCharacteristics` or from the plain data references. */
interface Iteration {
  readonly collection?: Expression | undefined;
  readonly inputElement?: string | undefined;
  readonly outputCollection?: string | undefined;
  readonly outputElement?: Expression | undefined;
  readonly except: readonly ModdleElement[];
}

/** BPMN 2.0 §10.3.8 table 10.29. */
export function multiInstance(
  element: ModdleElement,
  activity: ModdleElement,
  site: Site,
): LoopReading {
  const { file } = site;
  const extension = extensionOf(element, 'zeebe:LoopCharacteristics');
  const iteration = extension
    ? extendedIteration(extension, activity, file)
    : plainIteration(element, activity, site);
  const cardinalityElement = elementOf(element, 'loopCardinality');
  const cardinality = compileBody(cardinalityElement, 'loop cardinality', file);
  const { except, ...fields } = iteration;
  const givesCollection =
    textOf(extension, 'inputCollection') !== undefined ||
    elementOf(element, 'loopDataInputRef') !== undefined;
  checkCount(activity, Number(givesCollection) + Number(cardinalityElement !== undefined), file);
  const condition = elementOf(element, 'completionCondition');
  const completionCondition = compileBody(condition, 'completion condition', file);
  const loop: MultiInstance = {
    kind: 'multi-instance',
    sequential: flagOf(element, 'isSequential'),
    ...present({ cardinality, ...fields, completionCondition }),
    behavior: readBehavior(element, activity, file),
  };
  return { loop, except: new Set(except) };
}

function checkCount(activity: ModdleElement, count: number, file: FileContext): void {
  if (count === 1) return;
  const found = count === 0 ? 'neither' : 'both';
  const message = `Expected either a cardinality or a collection for the instances of ${describe(activity)}, but there is ${found}.`;
  file.reporter.error({ code: 'BPMN_MULTI_INSTANCE_COUNT', at: activity, message });
}

function extendedIteration(
  extension: ModdleElement,
  activity: ModdleElement,
  file: FileContext,
): Iteration {
  const feel = (attribute: string, role: string): Expression | undefined => {
    const text = textOf(extension, attribute);
    return text === undefined ? undefined : compileFeel({ text, at: activity, role }, file);
  };
  return {
    collection: feel('inputCollection', 'input collection'),
    inputElement: textOf(extension, 'inputElement'),
    outputCollection: textOf(extension, 'outputCollection'),
    outputElement: feel('outputElement', 'output element'),
    except: [],
  };
}

function plainIteration(element: ModdleElement, activity: ModdleElement, site: Site): Iteration {
  const input = elementOf(element, 'loopDataInputRef');
  const output = elementOf(element, 'loopDataOutputRef');
  const item = elementOf(element, 'inputDataItem');
  const result = elementOf(element, 'outputDataItem');
  const filling = elementsOf(activity, 'dataInputAssociations').find(
    (association) => elementOf(association, 'targetRef') === input,
  );
  const emptying = elementsOf(activity, 'dataOutputAssociations').find((association) =>
    elementsOf(association, 'sourceRef').some((source) => source === output),
  );
  const collector = elementOf(emptying, 'targetRef') ?? output;
  return {
    collection:
      input && filling
        ? associationSource(filling, activity, site)
        : input && readVariable(variableOf(input, site.graph)),
    inputElement: item && variableOf(item, site.graph),
    outputCollection: collector && variableOf(collector, site.graph),
    outputElement: result && readVariable(variableOf(result, site.graph)),
    except: [input && filling, output && emptying].filter((one) => one !== undefined),
  };
}
