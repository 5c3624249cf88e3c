import type { DecisionGridProps } from '../edit/decision-grid.tsx';
import { ComputedFacts } from './computed-facts.tsx';
import { DeclaredValues } from './declared-values.tsx';
import './declare.css';

export type DeclarationsProps = Pick<DecisionGridProps, 'set' | 'onChange'>;

/** What rules may ask for and give, declared without writing JSON. */
export const Declarations = (props: DeclarationsProps) => (
  <>
    <DeclaredValues {...props} side="inputs" />
    <ComputedFacts {...props} />
    <DeclaredValues {...props} side="outputs" />
  </>
);
