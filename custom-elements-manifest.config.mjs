/** `src/elements/a.ts` (or the analyzer's `/src/elements/a.js`) -> `dist/elements/a.js`, the file that the package ships. */
const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** Rewrites the module paths of a manifest in place, wherever they stand. */
function publishPaths(node) {
  for (const [key, value] of Object.entries(node)) {
    if (value && typeof value === 'object') publishPaths(value);
    else if (typeof value === 'string' && (key === 'path' || key === 'module')) node[key] = published(value);
  }
}

/** The tag and the class of a `define('ms-tag', MsTag)` call, our guarded form of `customElements.define`. */
function definition(ts, node) {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return undefined;
  const [tag, element] = node.arguments;
  return tag && element && ts.isStringLiteral(tag) ? {tag: tag.text, name: element.getText()} : undefined;
}

/** Knows the project's define files, and leaves in the manifest what a user of the package can reach. */
function projectPlugin() {
  const tags = new Map();
  return {
    name: 'ms-research-widgets',

    analyzePhase({ts, node, moduleDoc}) {
      const found = moduleDoc.path.endsWith('.define.ts') && definition(ts, node);
      if (!found) return;
      tags.set(found.name, found.tag);
      moduleDoc.exports.push({
        kind: 'custom-element-definition',
        name: found.tag,
        declaration: {name: found.name, module: moduleDoc.path.replace(/\.define\.ts$/, '.ts')},
      });
    },

    packageLinkPhase({customElementsManifest: manifest}) {
      const isEvents = ({path}) => path.endsWith('.events.ts');
      const isDefinition = ({path}) => path.endsWith('.define.ts');
      const isElement = ({declarations}) => declarations.some(({customElement}) => customElement);
      for (const declaration of manifest.modules.flatMap((module) => module.declarations)) {
        const tagName = tags.get(declaration.name);
        if (tagName) Object.assign(declaration, {tagName, customElement: true});
        declaration.members &&= declaration.members.filter(({privacy = 'public'}) => privacy === 'public');
        // A dispatch whose event carries its name in its class; the class's own documentation names it.
        declaration.events &&= declaration.events.filter(({name}) => name);
      }
      manifest.modules = manifest.modules
        .filter((module) => isElement(module) || isDefinition(module) || isEvents(module))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
      publishPaths(manifest.modules);
    },
  };
}

export default {
  globs: ['src/elements/**/*.ts'],
  outdir: '.',
  litelement: true,
  // Otherwise the analyzer rewrites package.json.
  packagejson: false,
  plugins: [projectPlugin()],
};
