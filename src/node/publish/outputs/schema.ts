import {articleJsonSchema} from '../../../article/json-schema.js';
import {paths} from '../site-map.js';
import {json} from './json.js';
import type {LibraryOutput} from './output.js';

/** `v1/schema/article.v1.schema.json` */
export const schema: LibraryOutput = {
  name: 'schema',
  folders: ['v1'],
  owns: (path) => path === paths.schema,
  files: ({context}) => [
    {
      path: paths.schema,
      inputs: '-',
      render: () => json(articleJsonSchema(new URL(paths.schema, context.config.site).href)),
    },
  ],
};
