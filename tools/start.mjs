// `npm start`: publishes the sample library to the folder that is named, or to `.site`, serves it with the demo pages, and serves a foreign
// page on a second port that holds nothing but the README's snippet.
import {createServer} from 'node:http';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {publish} from '../dist/node/publish/publish.js';
import {addressOf, serve} from '../dist/node/serve/server.js';
import {addDemoFaults} from './demo-faults.mjs';
import {foreignPage} from './foreign-page.mjs';

const root = new URL('..', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const [out = path('.site')] = process.argv.slice(2);
const port = Number(process.env.PORT ?? 5173);
const DEFAULT_SITE = 'http://127.0.0.1:5173/';

const server = await serve(
  [
    {at: '/', folder: path('demo')},
    {at: '/', folder: out},
  ],
  port,
);
addDemoFaults(server);
const site = addressOf(server);
const {articles} = await publish({content: path('demo/content'), out, site});

const snippet = readFileSync(path('README.md'), 'utf8').match(/```html\n([\s\S]*?)```/)[1];
const foreign = createServer((request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(foreignPage(snippet.replaceAll(DEFAULT_SITE, site)));
});
await new Promise((resolve) => foreign.listen(port && port + 1, '127.0.0.1', resolve));

console.log(`${articles} summaries published.`);
console.log(`Demo pages:   ${site}`);
console.log(`Foreign page: ${addressOf(foreign)} (holds nothing but the README's snippet)`);
console.log('Stop with Ctrl+C.');
