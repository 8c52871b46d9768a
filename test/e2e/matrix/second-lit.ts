import {build} from 'vite';

import {projectRoot} from '../../helpers/project.js';

const ENTRY = 'virtual:second-lit';

const SOURCE = `
  import {css, html, LitElement} from 'lit';
  class TheirElement extends LitElement {
    static styles = css\`p { color: rgb(1, 2, 3); }\`;
    render() { return html\`<p part="theirs">Drawn by another copy of Lit</p>\`; }
  }
  customElements.define('their-element', TheirElement);
`;

/** A module of somebody else's with an element of its own and a copy of Lit as it comes, which asks for a policy named `lit-html`. */
export async function secondLit(): Promise<string> {
  const result = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    plugins: [
      {name: 'entry', resolveId: (id) => (id === ENTRY ? id : null), load: (id) => (id === ENTRY ? SOURCE : null)},
    ],
    build: {write: false, minify: true, rolldownOptions: {input: ENTRY, output: {format: 'es'}}},
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('vite built nothing');
  const {code} = output.output[0];
  if (!code.includes('lit-html')) throw new Error('the copy of Lit asks for no policy named lit-html');
  return code;
}
