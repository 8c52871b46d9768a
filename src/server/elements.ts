/** Registers, in Node, the elements that a server draws. */
import '../elements/ms-rating/ms-rating.define.js';
import '../elements/ms-related-list/ms-related-list.define.js';
import '../elements/ms-research-card/ms-research-card.define.js';
import '../elements/ms-research-feed/ms-research-feed.define.js';
import '../elements/ms-research-note/ms-research-note.define.js';
import '../elements/ms-topic-tags/ms-topic-tags.define.js';
