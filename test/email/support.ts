import {caniemail} from 'caniemail';

/** Mail programs that every feature which reading depends on must work in. */
const CLIENTS = ['outlook.*', 'gmail.*', 'apple-mail.*', 'yahoo.*'] as const;

/**
 * What mail programs do not, or only partly, support of what our mails hold, and why reading does not depend on it. The first column is
 * the feature's name in the data of caniemail.com.
 */
export const IGNORED: Readonly<Record<string, string>> = {
  '<style> element': 'MJML resets margins there; every text and cell has its own style',
  'Descendant combinator': 'in the same style sheet',
  'ID selector': 'in the same style sheet',
  'Type selector': 'in the same style sheet',
  outline: 'in the same style sheet: no frame around pictures',
  '<body> element': 'its ground is a margin around the cards; they have their own',
  'display:none':
    'hides the line that inboxes show beside the subject; without it that line is read first, in letters 1 px high',
  opacity: 'the same line',
  overflow: 'the same line',
  display: 'inline-block, of a button whose cell has the colour; the data speaks of flex and grid',
  'height property': 'auto, and 14 px bars beside the words that say the same',
  'height attribute': 'in pixels; the data speaks of per cent',
  'width attribute': 'pictures have pixels; cells of 100 % or 28 % hold them',
  'width property': '100 % of pictures, which have their width as an attribute for Outlook',
  'max-width': 'Outlook takes the attribute of the table; where it is not known, a card is as wide as the window',
  'word-break': 'long addresses; without it one runs out of the card',
  'word-spacing': 'normal',
  'aria-label attribute': "the mail's title, which stands in it as a heading too",
  'role attribute': 'tables are announced as tables where it is not known; their text is the same',
  'lang attribute':
    'a voice of the wrong language in the worst case; the data speaks of cells, ours stands on tables and words',
  'dir attribute': 'tables and cells; the data speaks of links',
  direction: 'one direction in a whole card',
  'border-radius': 'decoration',
  border: 'lines of 1 and 5 px on cells',
  padding: 'on cells alone, which a test holds; the button has its own for Outlook',
  margin: 'never negative, which a test holds; none on spans',
  background: 'a colour alone; cells have it as an attribute too',
  'line-height': 'lines may stand a little wider in Outlook',
  'text-decoration': 'none of a title, and underline by default',
  'font-size': 'in pixels',
  'font-weight': '400 and 700 alone',
  'text-align': 'left and right alone',
  'align attribute': 'centres the card in its window',
  '<ul>, <ol> and <dl>': 'plain lists without start or reversed',
};

/** What the linter says of a feature in one program. */
interface Spoken {
  readonly title: string;
  readonly client: string;
  readonly kind: 'error' | 'warning';
}

function lint(html: string): readonly Spoken[] {
  const {issues} = caniemail({clients: [...CLIENTS], html});
  return (['errors', 'warnings'] as const).flatMap((list) =>
    [...issues[list]].flatMap(([client, found]) =>
      found.map(({title}) => ({title, client, kind: list === 'errors' ? ('error' as const) : ('warning' as const)})),
    ),
  );
}

/** Features that some of the programs do not support and that nobody has thought about, with the programs. */
export function unsupported(html: string): readonly string[] {
  const found = new Map<string, Set<string>>();
  for (const {title, client, kind} of lint(html).filter(({title}) => !(title in IGNORED))) {
    const key = `${title} (${kind})`;
    found.set(key, (found.get(key) ?? new Set()).add(client));
  }
  return [...found].map(([title, clients]) => `${title}: ${[...clients].join(', ')}`);
}

/** Titles of all features that the linter has something to say of. */
export const spokenOf = (html: string): ReadonlySet<string> => new Set(lint(html).map(({title}) => title));
