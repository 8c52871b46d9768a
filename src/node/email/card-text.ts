import type {CardKind} from './card-html.js';
import {listFacts} from './card-html.js';
import type {Labelled, MailCard} from './card-content.js';
import {textWithoutMergeTags} from './merge-tags.js';

/**
 * A card as plain text: the same as its HTML, in the same order and never cut, with every address written out and no merge
 * tag of any tool.
 */
export function cardText(card: MailCard, kind: CardKind = 'full'): string {
  const parts = TEXT[kind](card).filter((part) => !!part);
  return `${textWithoutMergeTags(parts.join('\n\n'))}\n`;
}

const TEXT: {readonly [K in CardKind]: (card: MailCard) => readonly (string | undefined)[]} = {
  full: (card) => [
    ...head(card),
    labelled(card.studied),
    labelled(card.limits),
    `${card.more.words}: ${card.more.url}`,
    card.source &&
      [labelled(card.source)!, card.source.link && `${card.source.link.words}: ${card.source.link.url}`]
        .filter(Boolean)
        .join('\n'),
    card.provenance,
    card.note?.text,
    check(card),
  ],
  short: (card) => [...head(card), `${card.more.words}: ${card.more.url}`, check(card)],
  list: (card) => [[banner(card), oneLine(card.title), listFacts(card), card.page].filter(Boolean).join('\n')],
};

const head = (card: MailCard): readonly (string | undefined)[] => [
  banner(card),
  `${card.facts}\n${underlined(oneLine(card.title))}`,
  card.picture && `[${oneLine(card.picture.alt)}]`,
  card.ratings.map((rating) => labelled(rating)).join('\n'),
  card.takeaway && `${card.takeaway.label}:\n${oneLine(card.takeaway.text)}`,
];

const banner = ({banner: said}: MailCard): string | undefined => said && `*** ${said.title} ${oneLine(said.body)} ***`;

const labelled = (part: Labelled | undefined): string | undefined => part && `${part.label}: ${oneLine(part.text)}`;

const check = ({asOf, page}: MailCard): string => `${asOf} ${page}`;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A heading by the means of plain text; the line is as long as the title, up to what a mail's line holds. */
const underlined = (title: string): string => `${title}\n${'='.repeat(Math.min([...title].length, 72))}`;
