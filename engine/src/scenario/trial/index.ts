export { tryScenarios } from './try-scenarios.ts';
