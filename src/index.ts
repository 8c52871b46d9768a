/** Classes and types. Importing this registers nothing; `ms-research-widgets/define.js` does. */
export {MsRating} from './elements/ms-rating/ms-rating.js';
export {MsRelatedList} from './elements/ms-related-list/ms-related-list.js';
export {MsResearchCard} from './elements/ms-research-card/ms-research-card.js';
export {MsResearchFeed} from './elements/ms-research-feed/ms-research-feed.js';
export {MsResearchNote} from './elements/ms-research-note/ms-research-note.js';
export {MsResearchSearch} from './elements/ms-research-search/ms-research-search.js';
export {MsResearchSettings} from './elements/ms-research-settings/ms-research-settings.js';
export {MsErrorEvent, MsLoadEvent, MsNavigateEvent} from './elements/ms-element.events.js';
export {MsDepthChangeEvent} from './elements/ms-research-card/ms-research-card.events.js';
export {MsTopicTags} from './elements/ms-topic-tags/ms-topic-tags.js';
export {setScriptSite} from './controllers/address.js';
export {parseArticle} from './article/parse-article.js';
export {parseFeed} from './article/feed.js';
export type {Article, Paper, PaperStatus, Rating, Section, Topic, Withdrawn} from './article/article.js';
export type {ArticleDocument} from './article/parse-article.js';
export type {Feed, FeedItem, Why} from './article/feed.js';
export type {Problem, Result} from './article/result.js';
export type {RichText} from './article/rich-text.js';
