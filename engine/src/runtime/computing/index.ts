export {
  computeHere,
  type Answered,
  type Asked,
  type ComputationName,
  type Compute,
} from './computations.ts';
