import assert from 'node:assert/strict';
import {parseRssFeed} from 'feedsmith';

import {readContent} from '../../src/node/content/read-content.js';
import type {Content} from '../../src/node/content/read-content.js';
import {CARD_KINDS} from '../../src/node/email/card-html.js';
import type {CardKind} from '../../src/node/email/card-html.js';
import {emailCard} from '../../src/node/email/email-card.js';
import {readBlocks} from '../../src/node/content/markdown.js';
import {isWithdrawn} from '../../src/article/parse-article.js';
import type {ArticleDocument} from '../../src/article/parse-article.js';
import {PAPER_STATUSES} from '../../src/article/article.js';
import type {PaperStatus} from '../../src/article/article.js';
import {choose} from '../../src/node/newsletter/choose.js';
import type {Chosen} from '../../src/node/newsletter/choose.js';
import {issueHtml} from '../../src/node/newsletter/issue-html.js';
import type {Issue} from '../../src/node/newsletter/issue.js';
import {issueText} from '../../src/node/newsletter/issue-text.js';
import {shelfOf} from '../../src/node/newsletter/library.js';
import {makeIssue} from '../../src/node/newsletter/make-issue.js';
import {pasteCards, pasteRichText} from '../../src/node/newsletter/paste.js';
import {MAIL_TOOLS, mailTool} from '../../src/node/newsletter/tools.js';
import type {MailToolName} from '../../src/node/newsletter/tools.js';
import {MAIL_TEXTS} from '../../src/i18n/mail-texts.js';
import {feedEntries} from '../../src/node/publish/feeds/entries.js';
import {feedPost} from '../../src/node/publish/feeds/post.js';
import {weeklyFeed} from '../../src/node/publish/feeds/weekly.js';
import {article} from '../node/fixtures/documents.js';
import {inputOf} from '../node/fixtures/golden.js';
import {SAMPLE_LIBRARY} from '../node/fixtures/library.js';

/** Everything that the product makes for mails, from the sample library, from one with papers in every state, and in every language. */

export interface MailOutput {
  readonly name: string;
  readonly kind: CardKind | 'issue' | 'paste' | 'rich text';
  readonly html: string;
  readonly text: string;
}

const INTRO = `Dear readers,

these are the summaries of this month. Those that **many asked about** come first.

- They are short.
- Each [leads to more](https://clinic.example/more?utm_source=mail&page=2).
`;

export async function mailOutputs(): Promise<readonly MailOutput[]> {
  const sample = await readContent(SAMPLE_LIBRARY);
  const states = await readContent(inputOf('publish', 'library'));
  const cards = [sample, states].flatMap((content) =>
    [...shelfOf(content).documents.values()].flatMap((document) => cardsOf(document.id, document, content)),
  );
  const others = [
    ...Object.keys(MAIL_TEXTS).map((language) => [`in ${language}`, article({language})] as const),
    ['in a language that we have no words in', article({language: 'ja'})] as const,
    ...PAPER_STATUSES.flatMap((status) => [
      [`${status}, short texts`, article(statusParts(status))] as const,
      [`${status}, long`, long(status)] as const,
    ]),
  ].flatMap(([name, document]) => cardsOf(name, document, sample));
  const issues = [];
  for (const tool of [undefined, ...MAIL_TOOLS]) issues.push(await issueOf(tool, 6, 'full', sample));
  for (const kind of CARD_KINDS) issues.push(await issueOf('mailchimp', 10, kind, sample));
  issues.push(await issueOf('buttondown', 10, 'full', states));
  issues.push(await issueOfLong(sample));
  return [...cards, ...others, ...issues.flat()];
}

const cardsOf = (name: string, document: ArticleDocument, {config}: Content): MailOutput[] =>
  CARD_KINDS.map((kind) => ({name: `${name}, ${kind}`, kind, ...emailCard(document, config, kind)}));

/** Every text of an author as long as no card can hold, half of it in letters of two bytes and characters that HTML escapes. */
function long(status: PaperStatus) {
  const words = 'جملة طويلة عن بحث & "نتائجه" '.repeat(200).trim();
  const body = [{type: 'paragraph', children: [{type: 'text', value: words}]}];
  return article({
    language: 'ar',
    title: words,
    takeaway: words,
    sections: ['findings', 'considerations'].map((kind) => ({kind, body})),
    'paper.title': words,
    ...statusParts(status),
  });
}

const statusParts = (status: PaperStatus): Readonly<Record<string, unknown>> => ({
  'paper.status': status,
  ...(status === 'retracted' ? {'ratings.credibility.value': 0} : {}),
});

/** Ten cards as large as they can be. */
async function issueOfLong({config}: Content): Promise<MailOutput[]> {
  const articles = Array.from({length: 10}, () => long('concern'));
  const parts = {date: '2026-11-30', intro: [], changed: [], kind: 'full' as const, tool: mailTool('mailchimp')};
  const issue = makeIssue({...parts, choice: {articles, notes: []}}, config);
  return [{name: 'issue of 10, long', kind: 'issue', html: await issueHtml(issue), text: issueText(issue)}];
}

async function issueOf(
  name: MailToolName | undefined,
  count: number,
  kind: CardKind,
  content: Content,
): Promise<MailOutput[]> {
  const {config} = content;
  const shelf = shelfOf(content);
  const ids = [...shelf.documents.values()].map(({id}) => id);
  const sound = ids.filter((id) => {
    const document = shelf.documents.get(id)!;
    return !isWithdrawn(document) && document.paper.status !== 'retracted';
  });
  const noted = ids.filter((id) => !sound.includes(id));
  const wanted = {ids: [...sound.slice(0, count), ...noted]};
  const changed = [{document: shelf.documents.get(sound.at(-1)!)!, status: 'preprint' as const, date: '2026-10-01'}];
  const intro = readBlocks(INTRO, (line, message) => {
    throw new Error(`${line}: ${message}`);
  });
  const date = '2026-11-30';
  const tool = name && mailTool(name);
  const issueWith = (choice: Chosen): Issue => makeIssue({date, intro, choice, changed, kind, tool}, config);
  const issue = issueWith(choose(wanted, shelf, (chosen) => issueWith(chosen).minutes));
  const what = `${count} for ${name ?? 'no tool'}, ${kind}`;
  const text = issueText(issue);
  const issueOutputs: MailOutput[] = [{name: `issue of ${what}`, kind: 'issue', html: await issueHtml(issue), text}];
  if (tool?.takes === 'cards')
    issueOutputs.push({name: `paste of ${what}`, kind: 'paste', html: pasteCards(issue), text});
  if (tool?.takes === 'rich-text')
    issueOutputs.push({name: `paste of ${what}`, kind: 'rich text', html: pasteRichText(issue), text});
  return issueOutputs;
}

/** Stands for every picture of the site. */
const PICTURE = {path: 'images/a.png', type: 'image/png', width: 800, height: 600, length: 20_000};

/** The content of every item of the feeds, and of a weekly feed that has all of them in one week. */
export async function feedItems(): Promise<readonly Pick<MailOutput, 'name' | 'html'>[]> {
  const libraries = [await readContent(SAMPLE_LIBRARY), await readContent(inputOf('publish', 'library'))];
  return libraries.flatMap((content) => {
    const posts = [...shelfOf(content).documents.values()]
      .flatMap((document) => feedEntries(document))
      .map((entry) => feedPost(entry, content.config, () => PICTURE));
    const {items: [week] = []} = parseRssFeed(weeklyFeed([{monday: '2026-11-23', posts}], content.config));
    const weekly = week?.content?.encoded ?? '';
    assert.ok(weekly);
    return [...posts.map(({id, html}) => ({name: id, html})), {name: content.config.title, html: weekly}];
  });
}
