export { createApp } from './app/create-app.ts';
export { platformOf, type Platform } from './app/platform.ts';
export { readSettings, type Settings } from './app/settings.ts';
export { startServer, type RunningServer, type StartOptions } from './app/start-server.ts';
