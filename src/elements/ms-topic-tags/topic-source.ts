import type {Topic} from '../../article/article.js';
import {parse} from '../../article/parse.js';
import {list, number, optional, record, text, url} from '../../article/shape.js';
import type {Value} from '../../article/shape.js';
import {admit, sharedClient} from '../../client/client.js';
import {siteOf} from '../../controllers/address.js';
import {ArticleController} from '../../controllers/article.js';
import type {ArticleHost} from '../../controllers/article.js';
import {isOff} from '../../controllers/page-settings.js';
import {ResourceController} from '../../controllers/resource.js';

/** The list of a site's topics, `v1/topics.json`, as far as tags need it. */
const topicsShape = record({
  version: number(1, 1),
  topics: list(record({id: text(), label: text(), url: optional(url)})),
});

interface TagsHost extends ArticleHost {
  readonly topics: string;
  readonly data?: readonly Topic[];
}

/** The topics of an article, or those of a site that the page names. Loaded where the page sets no topics as an object. */
export class Source {
  private readonly host: TagsHost;
  private readonly article: ArticleController;
  private readonly site: ResourceController<Value<typeof topicsShape>>;

  constructor(host: TagsHost) {
    this.host = host;
    this.article = new ArticleController(host, undefined, () => !!host.data || this.ids.length > 0);
    this.site = new ResourceController(host, {
      data: () => undefined,
      idle: () => isOff(host) || !!host.data || !this.ids.length,
      url: () => {
        const site = siteOf(host);
        return site && `${site}v1/topics.json`;
      },
      admit: () => ({version: 1, topics: []}),
      load: async (address, signal) => {
        const value = await (host.client ?? sharedClient).json(address, signal);
        return admit(parse(topicsShape, value, address), address);
      },
    });
  }

  private get ids(): readonly string[] {
    return this.host.topics.split(/[\s,]+/).filter(Boolean);
  }

  /** Undefined while they are on their way, where they cannot be had, and where the site knows none of those named. */
  get topics(): readonly Topic[] | undefined {
    const {ids} = this;
    if (!ids.length) {
      const {current} = this.article;
      return current.status === 'ready' && 'topics' in current.value ? current.value.topics : undefined;
    }
    const {current} = this.site;
    if (current.status !== 'ready') return undefined;
    const known = [...new Set(ids)].flatMap((id) => current.value.topics.filter((topic) => topic.id === id));
    return known.length ? known : undefined;
  }
}
