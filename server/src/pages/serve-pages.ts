import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express } from 'express';
import type { Settings } from '../app/settings.ts';

/** The pages for people, where they are built: files by their names, and one page for all views. */
export function servePages(app: Express, { pages = '' }: Pick<Settings, 'pages'>): void {
  const index = join(pages, 'index.html');
  if (pages === '' || !existsSync(index)) return;
  // Built files have their hash in their name; the page that names them is asked for each time.
  const forever = { immutable: true, maxAge: '365d' } as const;
  app.use('/assets', express.static(join(pages, 'assets'), { ...forever, fallthrough: false }));
  app.use(express.static(pages, { index: false, maxAge: 0 }));
  app.get(/^\/(?!api\/)/, (request, response, next) => {
    // By the folder, or folders of it with a dot, such as caches, are refused.
    if (request.accepts('html')) response.sendFile('index.html', { root: pages });
    else next();
  });
}
